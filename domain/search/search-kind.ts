/** What a search looks in, in the order in which hits of the same rank are listed, with the words for one and for many. */
export const SEARCH_KINDS = {
  article: { one: "Article", many: "Articles" },
  claim: { one: "Claim", many: "Claims" },
  ruling: { one: "Ruling", many: "Rulings" },
  rationale: { one: "Rationale", many: "Rationales" },
  comment: { one: "Comment", many: "Comments" },
  source: { one: "Source", many: "Sources" },
  snapshot: { one: "Snapshot", many: "Snapshots" },
  precedent: { one: "Precedent", many: "Precedents" },
} as const;
export type SearchKind = keyof typeof SEARCH_KINDS;

export const SEARCH_KIND_KEYS = Object.keys(SEARCH_KINDS) as [SearchKind, ...SearchKind[]];

/** The kind that somebody names, in the singular or plural; null where there is none. */
export function kindNamed(name: string): SearchKind | null {
  const named = name.toLowerCase();
  return (
    SEARCH_KIND_KEYS.find((key) => [key, SEARCH_KINDS[key].many.toLowerCase()].some((word) => word === named)) ?? null
  );
}
