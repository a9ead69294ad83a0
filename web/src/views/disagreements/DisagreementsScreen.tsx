/** The screen that is still to be built. */
import { words } from "../../types/words";

export default function DisagreementsScreen() {
  return <p class="notice">{words.shell.notBuilt}</p>;
}
