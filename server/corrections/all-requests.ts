import "server-only";
import {
  CORRECTION_STATES,
  type CorrectionFilter,
  type CorrectionState,
  type ListedRequest,
} from "#domain/correction-request.ts";
import type { CsvValue } from "#domain/exports/csv-cell.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { pageOf } from "#server/db/cursor.ts";
import { containing } from "#server/db/like.ts";
import { csvFile, itemsOfPages } from "#server/reports/csv-file.ts";
import { cursorOf, requestedBeyond } from "./list.ts";
import { REQUEST_PARTS, requestOf, visibleRequests } from "./rows.ts";

/** Rows of one page. */
export const CORRECTIONS_PAGE_SIZE = 50;

/** Rows that are read at once for a CSV file. */
const CSV_PAGE_SIZE = 500;

const LISTED_PARTS = {
  ...REQUEST_PARTS,
  claim: { select: { statement: true } },
  article: { select: { id: true, title: true, outlet: true, language: true, currentVersion: true } },
} as const satisfies Prisma.CorrectionRequestInclude;

/** A page of the correction requests of all articles that match the filter, and how many match in each state. */
export async function listRequests(viewer: Viewer, filter: CorrectionFilter) {
  permit(can(viewer, "article.read"));
  const { state: _, ...otherwise } = filter;
  const [rows, counts] = await Promise.all([
    rowsAfter(db, viewer, filter, filter.after, CORRECTIONS_PAGE_SIZE + 1),
    Promise.all(
      STATES.map((state) => db.correctionRequest.count({ where: matching(viewer, { ...otherwise, state }) })),
    ),
  ]);
  const { page, next } = pageOf(rows, CORRECTIONS_PAGE_SIZE, cursorOf);
  const byState = Object.fromEntries(STATES.map((state, index) => [state, counts[index] ?? 0]));
  return { requests: page, counts: byState as Record<CorrectionState, number>, ...next };
}

/** All correction requests that match the filter, as a CSV file. */
export async function requestsCsv(viewer: Viewer, filter: CorrectionFilter) {
  permit(can(viewer, "article.read"));
  return csvFile({
    columns: COLUMNS,
    async *rows(tx) {
      const read = (last: ListedRequest | undefined) =>
        rowsAfter(tx, viewer, filter, last && cursorOf(last), CSV_PAGE_SIZE);
      for await (const request of itemsOfPages(read)) yield cellsOf(request);
    },
  });
}

const STATES = Object.keys(CORRECTION_STATES) as CorrectionState[];

async function rowsAfter(
  tx: Pick<typeof db, "correctionRequest">,
  viewer: Viewer,
  filter: CorrectionFilter,
  after: string | undefined,
  limit: number,
): Promise<ListedRequest[]> {
  const [order, side] = filter.sort === "oldest" ? (["asc", "gt"] as const) : (["desc", "lt"] as const);
  const rows = await tx.correctionRequest.findMany({
    where: { AND: [matching(viewer, filter), requestedBeyond(after, side)] },
    include: LISTED_PARTS,
    orderBy: [{ requestedAt: order }, { id: order }],
    take: limit,
  });
  return rows.map(({ claim, article, ...row }) => ({ ...requestOf(row), statement: claim.statement, article }));
}

/** The conditions by which `correctionState` of domain/correction-request.ts names a state. */
const IN_STATE: Record<CorrectionState, Prisma.CorrectionRequestWhereInput> = {
  made: { madeInVersion: { not: null } },
  refused: { madeInVersion: null, refused: true },
  answered: { madeInVersion: null, refused: false, OR: [{ answer: { not: null } }, { answeredAt: { not: null } }] },
  asked: { madeInVersion: null, refused: false, answer: null, answeredAt: null },
};

type Matched = Omit<CorrectionFilter, "sort" | "after">;

function matching(viewer: Viewer, { state, q, outlet, mine }: Matched): Prisma.CorrectionRequestWhereInput {
  const words = containing(q?.trim() ?? "");
  const all: Prisma.CorrectionRequestWhereInput[] = [
    { withdrawnAt: null, claim: { withdrawnAt: null }, article: { archivedAt: null } },
    visibleRequests(viewer),
  ];
  if (state) all.push(IN_STATE[state]);
  if (q?.trim()) all.push({ OR: [{ request: words }, { claim: { statement: words } }, { article: { title: words } }] });
  if (outlet) all.push({ article: { outlet } });
  if (mine) all.push({ requestedById: viewer.id });
  return { AND: all };
}

const COLUMNS = [
  ...["request_id", "claim_id", "statement", "article_id", "article_title", "outlet", "request", "requested_by"],
  ...["requested_at", "state", "answer", "answered_at", "refused", "made_in_version", "closed_at", "remind_on"],
];

const cellsOf = ({ article, requestedBy, ...request }: ListedRequest): CsvValue[] => [
  ...[request.id, request.claimId, request.statement, article.id, article.title, article.outlet],
  ...[request.request, requestedBy.name, request.requestedAt, request.state, request.answer, request.answeredAt],
  ...[request.refused, request.madeInVersion, request.closedAt, request.remindOn],
];
