/** What the server tells with the page itself: what may be asked at once. To be refused would be a fault on the console. */

/** "login": nothing before a login; "case": there is no picture yet; "picture": all. Null where nothing is told. */
export type Ahead = "login" | "case" | "picture" | null;

interface Came {
  readonly type?: string;
  readonly serverTiming?: readonly { readonly name: string; readonly description: string }[];
}

/** Reads it off how the page came. A page that came back from the browser's own store tells how it was, not how it is. */
export function aheadOf(came: Came | undefined): Ahead {
  if (came === undefined || came.type === "back_forward") return null;
  const told = came.serverTiming?.find((one) => one.name === "ahead")?.description;
  return told === "login" || told === "case" || told === "picture" ? told : null;
}

export const ahead = aheadOf(performance.getEntriesByType("navigation")[0] as Came | undefined);
