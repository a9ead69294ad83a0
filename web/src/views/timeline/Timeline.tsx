/** The timeline beneath every screen. */
export function Timeline() {
  return <div class="timeline" />;
}
