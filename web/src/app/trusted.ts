/**
 * What the browser may take for a script: files of this server, and no text at all.
 *
 * The server's content policy asks for trusted types, so that a string can no more become markup or a script by a slip
 * of the page: `innerHTML` with a string throws. The map's worker is the one script that is named by its address.
 */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;

policies?.createPolicy("default", {
  createScriptURL: (url) => (isOurs(url) ? url : null),
});

function isOurs(url: string): boolean {
  const full = new URL(url, location.href);
  return full.origin === location.origin && full.pathname.startsWith("/assets/");
}

export {};
