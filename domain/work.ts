import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { Id } from "./fields.ts";

/** What of a person's work is listed: open assignments, those of this week or overdue, or questions to answer. */
export const WORK_SHOWS = ["open", "week", "overdue", "answer"] as const;
export type WorkShow = (typeof WORK_SHOWS)[number];

export const WORK_LABELS: Record<WorkShow, string> = {
  open: "Open",
  week: "Due this week",
  overdue: "Overdue",
  answer: "Waiting for an answer",
};

/** The filter of the list of tasks, as its address has it. */
export const TaskFilter = z.strictObject({
  show: z.enum(WORK_SHOWS).default("open"),
  assignee: Id.optional(),
  article: Id.optional(),
  after: z.string().max(200).optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

export const tasksAddress = ({ show, ...filter }: Partial<TaskFilter>): string =>
  addressWith("/work/tasks", { ...filter, show: show === "open" ? undefined : show });

/** The figures of one person: how many tasks each list of theirs has. */
export type PersonWork = { person: { id: string; name: string; role: string; disabled: boolean } } & Record<
  WorkShow,
  number
>;

/** An assignment that is open, as far as the viewer may know. */
export type Task = {
  id: string;
  article: { id: string; title: string };
  /** Null for the whole article. */
  claim: { id: string; statement: string } | null;
  assignee: { id: string; name: string; disabled: boolean };
  assignedBy: { id: string; name: string };
  /** A day, as 2026-03-12. */
  dueOn: string | null;
  note: string | null;
  createdAt: string;
  version: number;
};

/** A question, a mention or a claim sent back, without an answer of the person it is for. */
export type OpenQuestion = {
  commentId: string;
  text: string;
  by: { id: string; name: string };
  to: { id: string; name: string };
  claim: { id: string; statement: string };
  article: { id: string; title: string };
  askedAt: string;
};

/** A page of tasks, or of questions, and how many the filter selects in all. */
export type TasksPage = { tasks: Task[]; questions: OpenQuestion[]; total: number; nextCursor?: string };

/** The Sunday of the week of this day: weeks begin on Monday (ISO 8601). */
export function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() + ((7 - date.getUTCDay()) % 7) * 86_400_000).toISOString().slice(0, 10);
}
