/** A record with all that it rests on, as plain text to paste: its title, who says so and who says otherwise. */
import type { EvidenceView, Passage } from "../../types/api.gen";
import { words } from "../../types/words";

const say = words.evidence.cited;

export function cited(view: EvidenceView, title = view.subject.title): string {
  const lines = (passages: readonly Passage[]): string[] =>
    passages.length ? passages.map((one) => `- ${one.citation}`) : [`- ${say.nobody}`];
  return [
    title,
    say.says,
    ...lines(view.says),
    say.otherwise,
    ...lines(view.otherwise),
    ...(view.more > 0 ? [say.more(view.more)] : []),
  ].join("\n");
}
