/** What is shown, as one signal that the URL follows: every screen reads it, every change goes through it. */
import { computed, effect, signal } from "@preact/signals";

import { readAddress, writeAddress } from "../types/address";
import { EVERYTHING, type Address, type Screen, type Selection, type Subject } from "../types/selection";

const here = (): Address => readAddress(location.pathname, location.search);

export const address = signal<Address>(here());
export const selection = computed<Selection>(() => address.value.selection);
export const screen = computed<Screen>(() => address.value.screen);
export const page = computed<readonly string[]>(() => address.value.page);
export const open = computed<Subject | null>(() => address.value.open);
export const own = computed<Readonly<Record<string, string>>>(() => address.value.own);

let written = writeAddress(address.peek());
let pending: ReturnType<typeof setTimeout> | undefined;
/** A brush, a played clock or a word being typed is one step of the history, however many moves it has. */
let moved = 0;
let begun = false;
const REST_MS = 1500;

/** Changes what is shown. ``step`` makes it a step of the browser's history; brushing does not. */
export function show(change: Partial<Address>, step = true): void {
  address.value = { ...address.peek(), ...change };
  const url = writeAddress(address.peek());
  if (url === written) return;
  clearTimeout(pending);
  if (step) {
    history.pushState(null, "", url);
    written = url;
    return;
  }
  if (change.selection !== undefined) {
    const now = performance.now();
    begun ||= now - moved > REST_MS;
    moved = now;
  }
  // Browsers refuse hundreds of changes of the URL a minute: a brush writes it once it rests.
  pending = setTimeout(() => {
    const now = writeAddress(address.peek());
    if (begun) history.pushState(null, "", now);
    else history.replaceState(null, "", now);
    begun = false;
    written = now;
  }, 250);
}

/** Goes to a screen, or a page of it; the selection stays. */
export function go(to: Screen, page: readonly string[] = [], more: Partial<Address> = {}): void {
  show({ screen: to, page, own: {}, ...more });
}

export function select(change: Partial<Selection>, step = true): void {
  show({ selection: { ...selection.peek(), ...change } }, step);
}

export function selectEverything(): void {
  show({ selection: EVERYTHING });
}

/** Adds a value to a list of the selection, or takes it out where it is there. */
export function toggle(part: "kinds" | "actors" | "places" | "statuses", value: string): void {
  const held: readonly string[] = selection.peek()[part];
  select({ [part]: held.includes(value) ? held.filter((one) => one !== value) : [...held, value] });
}

/** Opens the evidence of a record; null closes the drawer. */
export function openEvidence(subject: Subject | null): void {
  show({ open: subject });
}

export function openClaims(ids: readonly string[], title: string): void {
  show({ open: { sort: "claims", ids, title } });
}

/** Sets a setting of the screen that is shown; "" takes it away. */
export function setOwn(name: string, value: string, step = false): void {
  show({ own: { ...own.peek(), [name]: value } }, step);
}

/** The URL of an address that differs from this one, for links that can be opened in a new tab. */
export function hrefOf(change: Partial<Address>): string {
  return writeAddress({ ...address.value, ...change });
}

// What a brush had still to write belongs to the step that was left: written now, it would cut off the way forward.
addEventListener("popstate", () => {
  clearTimeout(pending);
  begun = false;
  address.value = here();
  written = writeAddress(address.peek());
});
effect(() => {
  document.documentElement.dataset["screen"] = screen.value;
});
