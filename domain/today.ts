/** What can wait for an editor or an admin, most urgent first. */
export const TODAY_KINDS = [
  "disputed",
  "answered",
  "stale",
  "agreed",
  "short",
  "begun",
  "gone",
  "changed",
  "late",
  "question",
  "reader",
  "correction",
  "invitation",
] as const;
export type TodayKind = (typeof TODAY_KINDS)[number];

/** One thing that waits, and since when. */
export type TodayItem = {
  id: string;
  text: string;
  /** Where it is, or whose it is. */
  context: string | null;
  href: string;
  since: string;
};

/** Things of one kind: how many wait, the first of them, and the address of the list of all. */
export type TodayGroup = { kind: TodayKind; count: number; href: string; items: TodayItem[] };

/** Everything that waits for the viewer. Kinds of which nothing waits are left out. */
export type Today = { at: string; groups: TodayGroup[] };

/** Things of one kind that are shown. */
export const TODAY_ITEMS = 5;

export const TODAY_HEADINGS: Record<TodayKind, string> = {
  disputed: "Disputed claims",
  answered: "Sent back and answered",
  stale: "Stale claims",
  agreed: "Agreed, awaiting a ruling",
  short: "Too few independent verdicts",
  begun: "Verdicts you have begun",
  gone: "Claims on a source that is gone",
  changed: "Claims on a source that changed",
  late: "Late assignments",
  question: "Questions for you",
  reader: "From readers, not answered",
  correction: "Correction requests without an answer",
  invitation: "Invitations not accepted",
};
