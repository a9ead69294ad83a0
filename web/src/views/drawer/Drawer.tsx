/** The evidence drawer. */
import { open } from "../../state/address";

export function Drawer() {
  return open.value === null ? null : <aside class="drawer" />;
}
