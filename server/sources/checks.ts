import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { CheckedSource, ChecksOfAll } from "#domain/source/source-detail.ts";
import type { FetchSource, Taking } from "#domain/source/taking.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs, keysOfJobs, wakeWorkers } from "#server/jobs/queue.ts";
import { checkedSourceOf } from "./checked-source.ts";
import { type Look, lookAtSource } from "./look.ts";
import { clearOldTurns, leaveAlone, PACE_MS, takeTurn } from "./pace.ts";
import { selectedSources } from "./selected-sources.ts";
import { visibleSources } from "./sources.ts";

/** Checks that one run of the schedule adds. It runs every ten minutes. */
const MAX_QUEUED_CHECKS = 200;

/** Have a source looked at now. The check itself runs as a job. */
export async function requestCheck(viewer: Viewer, id: string): Promise<CheckedSource> {
  permit(can(viewer, "source.check"));
  const checked = await write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.source.findFirst({ where: { AND: [{ id }, visibleSources(viewer)] } });
    if (!row) throw new NotFoundError("source");
    if (!row.url) throw new RuleError("This source has no address that could be looked at. Give it one first.");
    await addJobs(tx, "take-snapshot", [{ data: { sourceId: id, askedById: viewer.id }, key: id }]);
    if (row.detailsState === "found") return checkedSourceOf(row);
    const data = { detailsState: "fetching", detailsFault: null } as const;
    return checkedSourceOf(await tx.source.update({ where: { id }, data }));
  });
  wakeWorkers("take-snapshot");
  return checked;
}

/** The job of a look that a person asked for. It does not wait for the host's turn, but those of the schedule do. */
export async function takeSnapshot(look: Look, fetchSource: FetchSource): Promise<void> {
  const taking = await lookAtSource(look, fetchSource);
  if (taking) await leaveAlone(hostOf(taking.requestedUrl), untilNext(taking, new Date()));
}

/** The job of a check of the schedule: it is put off while it is not the host's turn. */
export async function checkSource(look: Look, fetchSource: FetchSource, now: Date): Promise<void> {
  const source = await db.source.findUnique({ where: { id: look.sourceId }, select: { url: true } });
  if (!source?.url) return;
  const freeAt = await takeTurn(hostOf(source.url), now);
  if (freeAt) return putOff(look.sourceId, freeAt);
  const taking = await lookAtSource(look, fetchSource);
  if (taking && !taking.taken && taking.retryAfter !== null)
    await leaveAlone(hostOf(taking.requestedUrl), untilNext(taking, new Date()));
}

const putOff = (sourceId: string, startAfter: Date): Promise<void> =>
  addJobs(db, "check-source", [{ data: { sourceId }, key: sourceId, startAfter }]);

export const hostOf = (url: string) => new URL(url).host;

/** A host that asks for a longer pause is left alone for at most a day. */
function untilNext(taking: Taking, now: Date): Date {
  const seconds = taking.taken ? 0 : (taking.retryAfter ?? 0);
  return new Date(now.getTime() + Math.max(PACE_MS, Math.min(seconds, 86_400) * 1000));
}

/** The condition for sources `s` that a verdict cites, on a claim that is not withdrawn, in an article in use. */
export const IS_CITED = Prisma.sql`EXISTS (
  SELECT FROM "Evidence" e JOIN "Verdict" v ON v.id = e."verdictId" JOIN "Claim" c ON c.id = v."claimId"
    JOIN "Article" a ON a.id = c."articleId"
  WHERE e."sourceId" = s.id AND c."withdrawnAt" IS NULL AND a."archivedAt" IS NULL)`;

/** Add a job for each source that is due, those of one host apart from each other. Returns how many. */
export async function queueDueChecks(now: Date): Promise<number> {
  await clearOldTurns(now);
  const due = await db.$queryRaw<{ id: string; url: string }[]>`
    SELECT s.id, s.url FROM "Source" s
    WHERE s."nextCheckAt" <= ${now} AND s.url IS NOT NULL AND ${IS_CITED}
      AND s.id::text NOT IN (${keysOfJobs("check-source")})
    ORDER BY s."nextCheckAt", s.id LIMIT ${MAX_QUEUED_CHECKS}`;
  await queueChecks(db, due, now);
  return due.length;
}

/** Add a job for each of these sources, those of one host apart from each other. */
async function queueChecks(tx: Transaction, sources: { id: string; url: string }[], now: Date): Promise<void> {
  const queued = new Map<string, number>();
  const jobs = sources.map(({ id, url }) => {
    const earlier = queued.get(hostOf(url)) ?? 0;
    queued.set(hostOf(url), earlier + 1);
    return { data: { sourceId: id }, key: id, startAfter: new Date(now.getTime() + earlier * PACE_MS) };
  });
  await addJobs(tx, "check-source", jobs);
}

/** Have all cited sources looked at that the viewer may know of, at the pace that each host bears. */
export async function requestChecksOfAll(viewer: Viewer, now: Date): Promise<ChecksOfAll> {
  permit(can(viewer, "source.check-all"), "Only editors can have all sources looked at.");
  const sources = await db.$queryRaw<{ id: string; url: string }[]>`
    SELECT s.id, s.url FROM "Source" s WHERE ${canBeChecked(viewer)} ORDER BY s."checkedAt" NULLS FIRST, s.id`;
  await write(async (tx) => {
    await tx.newsroomSettings.update({ where: { id: 1 }, data: { sourcesCheckedSince: now } });
    await queueChecks(tx, sources, now);
  });
  wakeWorkers("check-source");
  return { since: now.toISOString(), total: sources.length, done: 0, isRunning: sources.length > 0 };
}

/** After this time a check of all sources counts as over, because some cannot be looked at. */
const MAX_RUN_MS = 86_400_000;

/** How far the latest check of all sources is, whoever asked for it. */
export async function checksOfAll(viewer: Viewer, now: Date): Promise<ChecksOfAll> {
  permit(can(viewer, "source.check-all"), "Only editors can have all sources looked at.");
  const { sourcesCheckedSince: since } = await db.newsroomSettings.findUniqueOrThrow({ where: { id: 1 } });
  if (!since) return { since: null, total: 0, done: 0, isRunning: false };
  const [row] = await db.$queryRaw<{ total: number; done: number }[]>`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE s."checkedAt" >= ${since})::int AS done
    FROM "Source" s WHERE ${canBeChecked(viewer)}`;
  const { total, done } = row ?? { total: 0, done: 0 };
  const isRunning = done < total && now.getTime() - since.getTime() < MAX_RUN_MS;
  return { since: since.toISOString(), total, done, isRunning };
}

const canBeChecked = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`s.url IS NOT NULL AND ${selectedSources(viewer, {})} AND ${IS_CITED}`;
