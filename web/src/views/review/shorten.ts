/** The sentence to judge by, without what stands round it: the marked words and the rest of their own sentences. */
import type { Passage } from "../../types/api.gen";

type Pieces = Passage["pieces"];
const ENDS = /[.!?…]["”’»)\]]*\s+/gu;
const ENDED = /[.!?…]["”’»)\]]*\s*$/u;
/** Characters of unmarked text at most, where no sentence ends. */
const MOST = 160;

/** The pieces that are shown at first; ``cut`` is whether there is more. What has no mark is shown whole. */
export function shortened(pieces: Pieces): { readonly pieces: Pieces; readonly cut: boolean } {
  if (!pieces.some((one) => one.marked)) return { pieces, cut: false };
  const kept = pieces.map((piece, at) =>
    piece.marked ? piece : { ...piece, text: around(piece.text, pieces[at - 1], pieces[at + 1]) },
  );
  const cut = kept.some((piece, at) => piece.text.trim() !== pieces[at]!.text.trim());
  return { pieces: kept.filter((one) => one.text !== ""), cut };
}

/** The part of an unmarked text that belongs to the sentences of the marks before and after it. */
function around(text: string, before: Pieces[number] | undefined, after: Pieces[number] | undefined): string {
  const ends = [...text.matchAll(ENDS)].map((one) => one.index + one[0].length);
  const head =
    before === undefined || ENDED.test(before.text) ? "" : bounded(text.slice(0, ends[0] ?? text.length), "head");
  const tail = after === undefined || ENDED.test(text) ? "" : bounded(text.slice(ends.at(-1) ?? 0), "tail");
  if (ends.length === 0 && head !== "" && tail !== "") return text;
  return [head, tail].filter((one) => one.trim() !== "").join(" … ") || (before && after ? " … " : "");
}

function bounded(text: string, part: "head" | "tail"): string {
  if (text.length <= MOST) return text;
  return part === "head" ? `${text.slice(0, MOST)}…` : `…${text.slice(-MOST)}`;
}
