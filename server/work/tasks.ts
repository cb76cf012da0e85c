import "server-only";
import * as z from "zod";
import { Day, Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import {
  endOfWeek,
  type OpenQuestion,
  type PersonWork,
  type Task,
  type TaskFilter,
  type TasksPage,
  type WorkShow,
} from "#domain/work.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { CAN_BE_ASSIGNED, MAX_PEOPLE, ONLY_EDITORS, permitWork } from "./people-at-work.ts";
import { openQuestions, openTasks } from "./scope.ts";

const { sql } = Prisma;

/** Tasks and questions of one page. */
export const TASKS_PAGE_SIZE = 50;

/** A page ends at the due day of its last task, null where it has none, and its id. */
const TASK_CURSOR = cursorFormat(z.tuple([Day.nullable(), Id]));
const QUESTION_CURSOR = cursorFormat(z.tuple([Moment, Id]));

/** The work of everyone who has some or can be assigned some, at most 500: who is most late first. */
export async function workByPerson(viewer: Viewer, today: string): Promise<PersonWork[]> {
  permitWork(viewer);
  type Row = Record<WorkShow, number> & { id: string; name: string; role: string; disabled: boolean };
  const rows = await db.$queryRaw<Row[]>`
    WITH task AS (
      SELECT p.id, count(*)::int AS open, count(*) FILTER (WHERE ${dueIn("week", today)})::int AS week,
        count(*) FILTER (WHERE ${dueIn("overdue", today)})::int AS overdue
      ${openTasks(viewer)} GROUP BY p.id
    ), question AS (
      SELECT p.id, count(DISTINCT root.id)::int AS answer ${openQuestions(viewer)} GROUP BY p.id
    )
    SELECT p.id, p.name, p.role::text, p."disabledAt" IS NOT NULL AS disabled,
      coalesce(open, 0) AS open, coalesce(week, 0) AS week, coalesce(overdue, 0) AS overdue, coalesce(answer, 0) AS answer
    FROM "Person" p LEFT JOIN task USING (id) LEFT JOIN question USING (id)
    WHERE open > 0 OR answer > 0 OR (${CAN_BE_ASSIGNED})
    ORDER BY overdue DESC, open DESC, answer DESC, p.name, p.id LIMIT ${MAX_PEOPLE}`;
  return rows.map(({ id, name, role, disabled, ...figures }) => ({ person: { id, name, role, disabled }, ...figures }));
}

/** A page of what the filter lists: open assignments, or questions that wait for an answer. */
export async function tasksOf(viewer: Viewer, filter: TaskFilter, today: string): Promise<TasksPage> {
  permitWork(viewer);
  return filter.show === "answer"
    ? { tasks: [], ...(await unansweredQuestions(viewer, filter)) }
    : { questions: [], ...(await openAssignments(viewer, filter, today)) };
}

/** A page of the open assignments that the filter selects, by due day, and how many it selects in all. */
export async function openAssignments(viewer: Viewer, filter: TaskFilter, today: string, limit = TASKS_PAGE_SIZE) {
  permitWork(viewer);
  const { show, assignee, article, after } = filter;
  const selected = sql`${openTasks(viewer)} AND ${show === "answer" ? sql`FALSE` : dueIn(show, today)}
    ${assignee ? sql`AND p.id = ${assignee}::uuid` : Prisma.empty}
    ${article ? sql`AND a.id = ${article}::uuid` : Prisma.empty}`;
  const [rows, total] = await Promise.all([
    db.$queryRaw<(Omit<Task, "createdAt"> & { createdAt: Date })[]>`
      SELECT s.id, s."dueOn", s.note, s."createdAt", s.version,
        json_build_object('id', a.id, 'title', a.title) AS article,
        CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'statement', c.statement) END AS claim,
        json_build_object('id', p.id, 'name', p.name, 'disabled', p."disabledAt" IS NOT NULL) AS assignee,
        (SELECT json_build_object('id', id, 'name', name) FROM "Person" WHERE id = s."assignedById") AS "assignedBy"
      ${selected}${behind(after)} ORDER BY s."dueOn" NULLS LAST, s.id LIMIT ${limit + 1}`,
    countOf(selected),
  ]);
  const tasks = rows.map((row): Task => ({ ...row, createdAt: row.createdAt.toISOString() }));
  const { page, next } = pageOf(tasks, limit, ({ dueOn, id }) => TASK_CURSOR.encode([dueOn, id]));
  return { tasks: page, total, ...next };
}

/** The condition for assignments `s` that are due then. A week is what is left of it. */
function dueIn(show: Exclude<WorkShow, "answer">, today: string): Prisma.Sql {
  if (show === "overdue") return sql`s."dueOn" < ${today}`;
  return show === "week" ? sql`s."dueOn" BETWEEN ${today} AND ${endOfWeek(today)}` : sql`TRUE`;
}

function behind(after: string | undefined): Prisma.Sql {
  const [dueOn, id] = TASK_CURSOR.decode(after) ?? [];
  if (!id || dueOn === undefined) return Prisma.empty;
  return dueOn === null
    ? sql` AND s."dueOn" IS NULL AND s.id > ${id}::uuid`
    : sql` AND (s."dueOn" IS NULL OR (s."dueOn", s.id) > (${dueOn}, ${id}::uuid))`;
}

/** A page of the questions that wait for an answer, the oldest first, and how many there are in all. */
export async function unansweredQuestions(
  viewer: Viewer,
  { assignee, article, after }: Pick<TaskFilter, "assignee" | "article" | "after">,
  limit = TASKS_PAGE_SIZE,
) {
  permit(can(viewer, assignee === viewer.id ? "article.read" : "work.read"), ONLY_EDITORS);
  const latest = sql`(SELECT DISTINCT ON (p.id, root.id) k.id, k."createdAt", k.text,
      json_build_object('id', author.id, 'name', author.name) AS by,
      json_build_object('id', p.id, 'name', p.name) AS to,
      json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title) AS article, n.id AS "notificationId"
    ${openQuestions(viewer)}
      ${assignee ? sql`AND p.id = ${assignee}::uuid` : Prisma.empty}
      ${article ? sql`AND a.id = ${article}::uuid` : Prisma.empty}
    ORDER BY p.id, root.id, k."createdAt" DESC) latest`;
  const [at, id] = QUESTION_CURSOR.decode(after) ?? [];
  const from = at && id ? sql`WHERE ("createdAt", "notificationId") > (${at}::timestamptz, ${id}::uuid)` : Prisma.empty;
  type Row = Omit<OpenQuestion, "commentId" | "askedAt"> & { id: string; createdAt: Date; notificationId: string };
  const [rows, total] = await Promise.all([
    db.$queryRaw<Row[]>`SELECT * FROM ${latest} ${from} ORDER BY "createdAt", "notificationId" LIMIT ${limit + 1}`,
    countOf(sql`FROM ${latest}`),
  ]);
  const cursorAt = (row: Row) => QUESTION_CURSOR.encode([row.createdAt.toISOString(), row.notificationId]);
  const { page, next } = pageOf(rows, limit, cursorAt);
  const questions = page.map(
    ({ id: commentId, createdAt, notificationId: _, ...row }): OpenQuestion => ({
      ...row,
      commentId,
      askedAt: createdAt.toISOString(),
    }),
  );
  return { questions, total, ...next };
}

async function countOf(selected: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${selected}`;
  return row?.count ?? 0;
}
