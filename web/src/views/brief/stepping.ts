/** j and k go from sentence to sentence. */
export function stepBetween(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(".sentence")];
  const next = all[all.indexOf(event.target as HTMLElement) + (event.key === "j" ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}
