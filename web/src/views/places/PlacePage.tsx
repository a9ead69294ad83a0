/** The screen that is still to be built. */
import { words } from "../../types/words";

export default function PlacePage() {
  return <p class="notice">{words.shell.notBuilt}</p>;
}
