import "server-only";
import { headText } from "#domain/audit-chain.ts";
import { RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type ReportFacts, streamReport } from "#domain/report.ts";
import { peopleFor } from "#domain/report-people.ts";
import type { ReportOptions, ReportSet } from "#domain/report-shape.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { fromClaims } from "#server/claims/blindness.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { headSeenBy } from "#server/log/audit.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { readFacts } from "./article-report.ts";
import { itemsOfPages } from "./csv-file.ts";
import { makeAhead } from "./read-ahead.ts";

/** Articles whose claims are selected at once. */
const PAGE_SIZE = 50;

/** The reports of the articles with claims that the condition selects, each with these claims only; refuses none. */
export async function openReportSet(
  tx: Transaction,
  viewer: Viewer,
  { where, options, now }: { where: Prisma.Sql; options: ReportOptions; now: Date },
): Promise<ReportSet> {
  await refuseNothing(tx, viewer, where);
  const scale = await ratingScale(viewer, tx);
  const auditHead = headText(await headSeenBy(tx, viewer));
  const head = { generatedAt: now.toISOString(), auditHead, baseUrl: publicUrl() };
  const { name: newsroom } = await newsroomSettings(tx);
  const people = peopleFor(options);
  return {
    ...head,
    reports: () =>
      makeAhead(
        itemsOfPages<ArticleOfSet>((last) => articlesBeyond(tx, viewer, where, last?.id)),
        begunReport,
      ),
  };
  async function begunReport({ id, claimIds }: ArticleOfSet) {
    const facts = await readFacts(tx, viewer, id, options, new Set(claimIds));
    return streamReport({ ...facts, ...head, claims: await begun(facts.claims), newsroom, scale, options, people });
  }
}

/** Reads claims, of which the first batch is read already when somebody asks for them. */
async function begun(read: ReportFacts["claims"]): Promise<ReportFacts["claims"]> {
  const claims = read()[Symbol.asyncIterator]();
  const first = await claims.next();
  let isUsed = false;
  return (numbers) => {
    if (numbers || isUsed) return read(numbers);
    isUsed = true;
    return withFirst(first, claims);
  };
}

async function* withFirst<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* { [Symbol.asyncIterator]: () => rest };
}

type ArticleOfSet = { id: string; claimIds: string[] };

/** A page of the articles with selected claims, in the order of their ids, which is that of their import. */
function articlesBeyond(tx: Transaction, viewer: Viewer, where: Prisma.Sql, after?: string): Promise<ArticleOfSet[]> {
  const beyond = after ? Prisma.sql` AND c."articleId" > ${after}::uuid` : Prisma.empty;
  return tx.$queryRaw<ArticleOfSet[]>`
    SELECT c."articleId" AS id, array_agg(c.id::text) AS "claimIds" FROM ${fromClaims(viewer)}
    WHERE ${where}${beyond} GROUP BY c."articleId" ORDER BY c."articleId" LIMIT ${PAGE_SIZE}`;
}

/** Throws a RuleError where the condition selects no claim: a file of nothing would be taken for a result. */
export async function refuseNothing(
  database: Transaction | typeof db,
  viewer: Viewer,
  where: Prisma.Sql,
): Promise<void> {
  const rows = await database.$queryRaw<object[]>`SELECT 1 FROM ${fromClaims(viewer)} WHERE ${where} LIMIT 1`;
  if (rows.length === 0) throw new RuleError("No claim matches this. Nothing was exported.");
}

/** How many claims the condition selects. */
export async function countClaims(tx: Transaction, viewer: Viewer, where: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${fromClaims(viewer)} WHERE ${where}`;
  return row?.count ?? 0;
}
