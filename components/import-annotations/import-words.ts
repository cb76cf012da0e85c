import type { Imported } from "#domain/imports/import-result.ts";

type Count = [count: number, one: string, many: string];

const countsOf = (created: Imported): Count[] => [
  [created.articles.length, "article", "articles"],
  [created.claims.length, "claim", "claims"],
  [created.comments, "comment", "comments"],
  [created.verdicts, "verdict", "verdicts"],
  [created.rulings, "ruling", "rulings"],
  [created.sources, "source", "sources"],
  [created.precedents.length, "review", "reviews"],
];

export const isNothing = (created: Imported): boolean => countsOf(created).every(([count]) => count === 0);

/** “2 claims and 1 comment come in”, with the verb for one and for several. */
export function outcomeSentence(created: Imported, one: string, many: string): string {
  const counts = countsOf(created).filter(([count]) => count > 0);
  if (counts.length === 0) return one === "was" ? "Nothing was imported" : "Nothing comes in";
  const parts = counts.map(
    ([count, singular, plural]) => `${count.toLocaleString("en")} ${count === 1 ? singular : plural}`,
  );
  const isOne = counts.length === 1 && counts[0]?.[0] === 1;
  const verb = isOne ? one : many;
  return `${new Intl.ListFormat("en").format(parts)} ${verb}${one === "was" ? " imported" : ""}`;
}
