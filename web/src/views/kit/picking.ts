/** What a typed part of a name finds: beginnings first, then the middle of names; what is chosen stands first while nothing is typed. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count?: number;
}

export function found(of: readonly Choice[], typed: string, chosen: readonly string[]): readonly Choice[] {
  const sought = folded(typed.trim());
  if (sought === "")
    return [...of.filter((one) => chosen.includes(one.value)), ...of.filter((one) => !chosen.includes(one.value))];
  const rank = (name: string): number => {
    const text = folded(name);
    return text.startsWith(sought) ? 0 : text.includes(` ${sought}`) ? 1 : text.includes(sought) ? 2 : 3;
  };
  const ranked = of.map((one) => ({ one, rank: rank(one.name) })).filter((row) => row.rank < 3);
  return ranked.sort((a, b) => a.rank - b.rank).map((row) => row.one);
}

/** Lower case without accents: "Évora" is found by "evo". */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("en");
}
