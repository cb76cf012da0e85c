import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { asDoi, doiAddress } from "#domain/source/doi.ts";
import type { SourceDetail, SourceLookup } from "#domain/source/source-detail.ts";
import { urlKey } from "#domain/source.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs, wakeWorkers } from "#server/jobs/queue.ts";
import { isKnownSource } from "#server/verdicts/scope.ts";
import { lockAddresses } from "./cited-sources.ts";
import { findDetail } from "./detail.ts";
import { newSource, recordAdded } from "./sources.ts";

/**
 * What is known of an address or a DOI. An unknown one becomes a source of the viewer, whose details and first snapshot
 * a job fetches. Sources of others that the viewer may not know of change neither the answer nor its time.
 */
export async function lookUpSource(
  viewer: Viewer,
  lookup: SourceLookup,
): Promise<{ value: SourceDetail; isFetching: boolean }> {
  permit(can(viewer, "source.add"));
  const doi = lookup.doi ?? asDoi(lookup.url ?? "");
  const url = doi === null ? (lookup.url ?? "") : doiAddress(doi);
  const found = await write(async (tx) => {
    await lockAddresses(tx, viewer, [url]);
    const id = (await knownSource(tx, viewer, url, doi)) ?? (await addSource(tx, viewer, url, doi));
    await fetchOnce(tx, viewer, id);
    const value = await findDetail(tx, viewer, id);
    if (!value) throw new Error("The source that was looked up is missing.");
    return { value, isFetching: value.detailsState === "fetching" };
  });
  if (found.isFetching) wakeWorkers("take-snapshot");
  return found;
}

/** Of several sources the viewer's own, and the one that was added first. */
async function knownSource(tx: Transaction, viewer: Viewer, url: string, doi: string | null): Promise<string | null> {
  const key = urlKey(url);
  const isOwn = Prisma.sql`s."addedById" = ${viewer.id}::uuid`;
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Source" s
    WHERE (s."urlKey" = ${key} OR s."canonicalKey" = ${key} OR s.doi = ${doi}) AND (${isOwn} OR ${isKnownSource(viewer)})
    ORDER BY NOT ${isOwn}, s."createdAt", s.id LIMIT 1`;
  return known?.id ?? null;
}

async function addSource(tx: Transaction, viewer: Viewer, url: string, doi: string | null): Promise<string> {
  const source = { ...newSource(viewer, { url }), doi, nextCheckAt: null };
  await tx.source.create({ data: source });
  recordAdded(tx, viewer, source);
  return source.id;
}

/** Have a source fetched that nobody has looked at. */
async function fetchOnce(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  const where = { id, url: { not: null }, detailsState: "none", checkedAt: null } as const;
  const { count } = await tx.source.updateMany({ where, data: { detailsState: "fetching" } });
  if (count > 0) await addJobs(tx, "take-snapshot", [{ data: { sourceId: id, askedById: viewer.id }, key: id }]);
}
