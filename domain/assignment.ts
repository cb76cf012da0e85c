import * as z from "zod";
import { Day, Id, text } from "./fields.ts";

/** Most assignments one request makes. */
export const MOST_ASSIGNMENTS = 500;

const Note = text(1000)
  .transform((value) => value.trim() || null)
  .nullish();

const what = {
  articleId: Id,
  /** Left out or null when the whole article is meant. */
  claimId: Id.nullish(),
  assigneeId: Id,
  /** The day by which it should be done. */
  dueOn: Day.nullish(),
  note: Note,
};

/** Giving an article, or one claim of it, to a person; or changing what was said about it. What is left out keeps its value. */
export const AssignmentInput = z.strictObject({
  ...what,
  /** Whether the assignee is done with it. */
  done: z.boolean().optional(),
});
export type AssignmentInput = z.infer<typeof AssignmentInput>;

/** Many at once: those that somebody has already are left as they are. */
export const AssignmentsInput = z.strictObject({
  assignments: z
    .array(z.strictObject({ id: Id, ...what }))
    .min(1, "Choose at least one article or claim, and one person.")
    .max(MOST_ASSIGNMENTS, `Assign at most ${MOST_ASSIGNMENTS} at once.`),
});
export type AssignmentsInput = z.infer<typeof AssignmentsInput>;

export const AssignmentFilter = z.strictObject({ article: Id.optional(), assignee: Id.optional() });
export type AssignmentFilter = z.infer<typeof AssignmentFilter>;

/** An article, or a claim of it, in a person's hands. */
export type Assignment = {
  id: string;
  articleId: string;
  /** Null when the whole article is meant. */
  claimId: string | null;
  /** Somebody who was disabled after they got it keeps it, and is marked. */
  assignee: { id: string; name: string; disabled: boolean };
  assignedBy: { id: string; name: string };
  /** A day, as 2026-03-12. */
  dueOn: string | null;
  /** For the assignee, whoever assigned it, and editors. */
  note: string | null;
  createdAt: string;
  doneAt: string | null;
  withdrawnAt: string | null;
  version: number;
};

/** Someone who can be given work and be mentioned. */
export type Colleague = { id: string; name: string; role: string };

/** How a day lies to today, both as YYYY-MM-DD. */
export type DueState = "overdue" | "today" | "tomorrow" | "later";

export function dueState(dueOn: string, today: string): DueState {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn === dayAfter(today) ? "tomorrow" : "later";
}

/** The day after a day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day of a moment, in UTC, as assignments name days. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
