import type { ClaimFilter } from "#domain/claim-filter.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { verdictFilterInWords } from "#domain/verdict-filter-words.ts";

type VerdictFilterWordsProps = { filter: ClaimFilter; reviewers: { id: string; name: string }[]; scale: Rating[] };

/** Which claims a figure of agreement led to. */
export function VerdictFilterWords({ filter, reviewers, scale }: VerdictFilterWordsProps) {
  const sentences = verdictFilterInWords(filter, {
    nameOf: (personId) => reviewers.find(({ id }) => id === personId)?.name ?? "this person",
    labelOf: (rating) => scale.find(({ key }) => key === rating)?.label ?? rating,
  });
  return sentences.length > 0 && <p className="quiet filter-words">{sentences.join(" ")}</p>;
}
