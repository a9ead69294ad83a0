/** Light or dark: as the system has it, until a person says otherwise. */
import { effect, signal } from "@preact/signals";

export type Theme = "light" | "dark";
const KEY = "vedette-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

const remembered = (): Theme | null => {
  try {
    const held = localStorage.getItem(KEY);
    return held === "light" || held === "dark" ? held : null;
  } catch {
    return null;
  }
};
const said = signal<Theme | null>(remembered());
const systems = signal<Theme>(system.matches ? "dark" : "light");
system.addEventListener("change", () => {
  systems.value = system.matches ? "dark" : "light";
});

export const theme = signal<Theme>(said.peek() ?? systems.peek());
effect(() => {
  theme.value = said.value ?? systems.value;
  document.documentElement.dataset["theme"] = theme.value;
});

export function changeTheme(): void {
  said.value = theme.peek() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEY, said.peek()!);
  } catch {
    /* a page without storage forgets it */
  }
}
