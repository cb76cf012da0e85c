import * as z from "zod";
import { RuleError } from "./errors.ts";
import { Day, Id, text } from "./fields.ts";
import { Cursor } from "./page-query.ts";
import type { Role } from "./permissions.ts";

/** Assignments that one request can make. */
export const MAX_ASSIGNMENTS = 500;

const Note = text(1000)
  .transform((value) => value.trim() || null)
  .nullish();

const fields = {
  articleId: Id,
  /** Omitted or null for the whole article. */
  claimId: Id.nullish(),
  assigneeId: Id,
  /** The day by which it should be done. */
  dueOn: Day.nullish(),
  note: Note,
};

/** Assigns an article, or one claim of it, to a person, or changes an assignment. Omitted fields keep their values. */
export const AssignmentInput = z.strictObject({
  ...fields,
  /** Whether the assignee is done with it. */
  done: z.boolean().optional(),
  /** Only for a new assignment: the one of another person that it replaces, in the version that was read. */
  replaces: z.strictObject({ id: Id, version: z.int().min(1) }).optional(),
});
export type AssignmentInput = z.infer<typeof AssignmentInput>;

/** Many assignments at once. Those that exist already stay as they are. */
export const AssignmentsInput = z.strictObject({
  assignments: z
    .array(z.strictObject({ id: Id, ...fields }))
    .min(1, "Choose at least one article or claim, and one person.")
    .max(MAX_ASSIGNMENTS, `You can make at most ${MAX_ASSIGNMENTS} assignments at once.`),
});
export type AssignmentsInput = z.infer<typeof AssignmentsInput>;

/** Assignments of one page of a list. */
export const ASSIGNMENTS_PAGE_SIZE = 200;

export const AssignmentFilter = z.strictObject({ article: Id.optional(), assignee: Id.optional(), after: Cursor });
export type AssignmentFilter = z.infer<typeof AssignmentFilter>;

/** An article, or a claim of it, that is assigned to a person. */
export type Assignment = {
  id: string;
  articleId: string;
  /** Null for the whole article. */
  claimId: string | null;
  /** A person who is disabled later keeps the assignment and is marked as disabled. */
  assignee: { id: string; name: string; disabled: boolean };
  assignedBy: { id: string; name: string };
  /** A day, as 2026-03-12. */
  dueOn: string | null;
  /** Null for viewers other than the assignee, the person who assigned it, and editors. */
  note: string | null;
  createdAt: string;
  doneAt: string | null;
  withdrawnAt: string | null;
  version: number;
};

/** Someone who can be assigned work and be mentioned. */
export type Colleague = { id: string; name: string; role: Role };

/** How near a due date is, from two days as YYYY-MM-DD. */
export type DueState = "overdue" | "today" | "tomorrow" | "later";

export function dueState(dueOn: string, today: string): DueState {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn === dayAfter(today) ? "tomorrow" : "later";
}

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Refuse a due date before today. */
export function refusePastDue(dueOn: string | null | undefined, today: string): void {
  if (dueOn && dueOn < today) throw new RuleError("This due date is in the past. Choose today or a later day.");
}

/** The day of a moment in UTC, as YYYY-MM-DD. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
