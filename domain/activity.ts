/** What happens to claims, as the latest activity lists it. */
export const ACTIVITIES = {
  marked: "Marked",
  judged: "Verdict",
  ruled: "Ruling",
  published: "Published",
  corrected: "Corrected",
} as const;
export type ActivityKind = keyof typeof ACTIVITIES;

/** One thing that happened to a claim, and that the viewer may know of. */
export type Activity = {
  kind: ActivityKind;
  at: string;
  /** Null where an edition of the article did it. */
  person: { id: string; name: string } | null;
  /** The rating of the verdict, else of the ruling; null for a mark. */
  rating: string | null;
  claim: { id: string; statement: string };
  article: { id: string; title: string; language: string };
};
