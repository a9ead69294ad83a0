/**
 * Stretches of a report's text. The API counts in code points; strings of the browser count in UTF-16 units, so that
 * one emoji before a sentence would shift every mark behind it.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch with the indexes of the spans that cover it; none where nothing does. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly number[];
}

/** Returns what gives the place in UTF-16 units of an offset in code points; offsets must be asked for in any order. */
export function unitsOf(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => Math.max(0, Math.min(offset, text.length));
  // One entry for each character beyond the first plane, at its offset in code points: each of them takes two units.
  const wide: number[] = [];
  let points = 0;
  for (const character of text) {
    if (character.length === 2) wide.push(points);
    points++;
  }
  return (offset) => {
    let low = 0,
      high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(offset + low, text.length));
  };
}

export function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) pairs++;
  }
  return text.length - pairs;
}

/**
 * Splits ``[start, end)`` of a text (code points) wherever a span begins or ends, so that spans may overlap.
 * Spans that are empty or out of the stretch are left out.
 */
export function split(
  text: string,
  spans: readonly Span[],
  start = 0,
  end = codePoints(text),
  units = unitsOf(text),
): Stretch[] {
  const edges = new Map<number, { open: number[]; close: number[] }>();
  const edge = (at: number): { open: number[]; close: number[] } => {
    let found = edges.get(at);
    if (found === undefined) edges.set(at, (found = { open: [], close: [] }));
    return found;
  };
  spans.forEach((span, index) => {
    const from = Math.max(start, span.start),
      to = Math.min(end, span.end);
    if (from < to) {
      edge(from).open.push(index);
      edge(to).close.push(index);
    }
  });
  edge(end);
  const stretches: Stretch[] = [];
  const held = new Set<number>();
  let from = start;
  for (const at of [...edges.keys()].sort((a, b) => a - b)) {
    if (at > from)
      stretches.push({
        text: text.slice(units(from), units(at)),
        start: from,
        end: at,
        spans: [...held].sort((a, b) => a - b),
      });
    from = Math.max(from, at);
    const { open, close } = edges.get(at)!;
    for (const one of close) held.delete(one);
    for (const one of open) held.add(one);
  }
  return stretches;
}
