/** A report's text cut into paragraphs and runs that a browser lays out one by one, with the marks that fall into each. */
import { codePoints, split, unitsOf, type Span, type Stretch } from "../kit/pieces";

/** Code points after which a paragraph without an end is cut at a space, and after which a new run begins. */
const LONGEST = 4000;
const RUN = 6000;

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
  /** Whether the text runs on from the one before, which was only cut for its length. */
  readonly runsOn: boolean;
}
/** Paragraphs that are laid out together. */
export interface Run {
  readonly start: number;
  readonly size: number;
  readonly paragraphs: readonly Paragraph[];
}

export function runsOf(text: string, marks: readonly Span[]): Run[] {
  const units = unitsOf(text);
  const bounds = boundsOf(text);
  // A sweep: marks by their start, those that have not ended yet are carried on.
  const order = marks.map((_, index) => index).sort((a, b) => marks[a]!.start - marks[b]!.start);
  let next = 0,
    carried: number[] = [];
  const runs: { start: number; size: number; paragraphs: Paragraph[] }[] = [];
  for (const { start, end, runsOn } of bounds) {
    while (next < order.length && marks[order[next]!]!.start < end) carried.push(order[next++]!);
    carried = carried.filter((index) => marks[index]!.end > start);
    const held = carried;
    const stretches = split(
      text,
      held.map((index) => marks[index]!),
      start,
      end,
      units,
    ).map((one) => ({ ...one, spans: one.spans.map((at) => held[at]!).sort((a, b) => a - b) }));
    const paragraph = { start, end, stretches, runsOn };
    const last = runs.at(-1);
    if (last && last.size + end - start <= RUN) {
      last.paragraphs.push(paragraph);
      last.size += end - start;
    } else runs.push({ start, size: end - start, paragraphs: [paragraph] });
  }
  return runs;
}

/** Bounds in code points of paragraphs, which blank lines and ends of lines part; of long ones, parts. */
function boundsOf(text: string): { start: number; end: number; runsOn: boolean }[] {
  const found: { start: number; end: number; runsOn: boolean }[] = [];
  let offset = 0;
  for (const line of text.split(/(\n+)/)) {
    if (line === "" || line.startsWith("\n")) {
      offset += line.length;
      continue;
    }
    let rest = line,
      runsOn = false;
    while (rest.length > 0) {
      const part = rest.length <= LONGEST ? rest : headOf(rest);
      const size = codePoints(part);
      if (part.trim() !== "") found.push({ start: offset, end: offset + size, runsOn });
      offset += size;
      rest = rest.slice(part.length);
      runsOn = true;
    }
  }
  return found;
}

/** The first part of a long paragraph: cut behind a space where there is one, never between two units of one character. */
function headOf(text: string): string {
  const space = text.lastIndexOf(" ", LONGEST);
  const at = space > LONGEST / 2 ? space + 1 : LONGEST;
  const unit = text.charCodeAt(at - 1);
  return text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? at + 1 : at);
}
