/** Names as they stand under a mark: one line or two, no wider than they must be; how wide they are is reckoned, not measured. */

export const LINE_HEIGHT = 15;
const LETTERS = 20;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef]/u;
const NARROW = /[ijl.,'’|:;!()[\]ftrI\- ]/;
const BROAD = /[mwMW@%&—]/;

/** The width of a line at 13 px, rather too much than too little: a name that is wider than reckoned would lie on another. */
export function widthOf(line: string): number {
  let width = 0;
  for (const sign of line)
    width += WIDE.test(sign)
      ? 14
      : BROAD.test(sign)
        ? 11.8
        : NARROW.test(sign)
          ? 5.2
          : sign >= "A" && sign <= "Z"
            ? 9.6
            : 8.1;
  return width;
}

/** Breaks a name into at most two lines at its words; what goes beyond is cut with an ellipsis, and the whole is in its title. */
export function linesOf(name: string): string[] {
  const clean = name.replaceAll(/\s+/gu, " ").trim();
  if (Array.from(clean).length <= LETTERS) return [clean];
  const parts = clean.split(" ");
  let best = 1;
  let least = Infinity;
  for (let cut = 1; cut < parts.length; cut++) {
    const longer = Math.max(
      Array.from(parts.slice(0, cut).join(" ")).length,
      Array.from(parts.slice(cut).join(" ")).length,
    );
    if (longer < least) {
      least = longer;
      best = cut;
    }
  }
  return [parts.slice(0, best).join(" "), parts.slice(best).join(" ")]
    .filter(Boolean)
    .map((line) => cut(line, LETTERS + 4));
}

function cut(line: string, most: number): string {
  const signs = Array.from(line);
  return signs.length <= most
    ? line
    : `${signs
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
