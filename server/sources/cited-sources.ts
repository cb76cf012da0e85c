import "server-only";
import { v7 as newId } from "uuid";
import type { EvidenceInput } from "#domain/evidence.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type SourceInput, urlKey } from "#domain/source.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { SourceRow } from "#server/claims/evidence-rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { isKnownSource } from "#server/verdicts/scope.ts";
import { differences, isEmpty, newSource, recordAdded, storeChange } from "./sources.ts";

/**
 * Each piece of evidence with the source it names: a source with the same address that the viewer may know of, when the
 * input does not differ from it, else a new one. A source of the viewer that no verdict cites is updated from the
 * input. No other source is: what one verdict says must not reach people who see the source elsewhere.
 */
export async function withSources(tx: Transaction, viewer: Viewer, evidence: EvidenceInput[]) {
  const inputs = evidence.map(({ source }) => source);
  await lockAddresses(
    tx,
    viewer,
    inputs.flatMap(({ url }) => url ?? []),
  );
  const known = await knownSources(tx, viewer, inputs);
  const sourced = [];
  const added = [];
  for (const piece of evidence) {
    const matching = known.filter(({ row }) => isMatch(row, viewer, piece.source));
    const existing = await sourceAmong(matching, tx, viewer, piece.source);
    const source = existing ?? newSource(viewer, piece.source);
    if (!existing) {
      added.push(source);
      await copyFile(tx, matching.find(({ row }) => row.id === piece.source.id)?.row, source);
    }
    const listed = known.find(({ row }) => row.id === source.id);
    if (listed) Object.assign(listed, { row: source, isCited: true });
    else known.push({ row: source, isCited: true });
    sourced.push({ piece, source });
  }
  addSources(tx, viewer, added);
  return sourced;
}

/**
 * Let no other transaction of the viewer add a source with one of these addresses until this one ends: an address is
 * looked up and cited at the same time.
 */
export async function lockAddresses(tx: Transaction, viewer: Viewer, urls: string[]): Promise<void> {
  const keys = urls.map((url) => viewer.id + (urlKey(url) ?? ""));
  if (keys.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hash) FROM (
    SELECT DISTINCT hashtextextended(key, 0) AS hash FROM unnest(${keys}::text[]) AS key ORDER BY hash) AS locks`;
}

/** A known source that agrees with the input, or the viewer's uncited one, updated; null where there is neither. */
async function sourceAmong(known: KnownSource[], tx: Transaction, viewer: Viewer, input: SourceInput) {
  const uncited = known.find(({ isCited }) => !isCited)?.row;
  const agreeing = known.filter(({ row }) => row !== uncited && isEmpty(differences(row, withoutBlanks(input))));
  const agreed = agreeing.find(({ row }) => row.id === input.id) ?? agreeing[0];
  if (agreed) return agreed.row;
  const { id: _, url: __, ...fields } = input;
  // What a fetch has found is not emptied by a form that was filled in before.
  const said = uncited?.detailsState === "none" ? fields : withoutBlanks(input);
  const data = uncited && differences(uncited, said);
  const changed = uncited && data && (isEmpty(data) ? uncited : await storeChange(tx, viewer, uncited, data));
  return changed ?? null;
}

/** A source that the viewer may know of. Those of others are cited: otherwise the viewer would not know them. */
type KnownSource = { row: SourceRow; isCited: boolean };

/**
 * The sources that the inputs can name: those with these addresses or ids that the viewer added or may know of, and those
 * without an address that the viewer added under these titles. The viewer's own come first.
 */
async function knownSources(tx: Transaction, viewer: Viewer, inputs: SourceInput[]): Promise<KnownSource[]> {
  if (inputs.length === 0) return [];
  const keys = inputs.flatMap(({ url }) => (url && urlKey(url)) || []);
  const titles = inputs.flatMap(({ url, title }) => (url ? [] : (title ?? [])));
  const ids = inputs.flatMap(({ id }) => id ?? []);
  const isOwn = Prisma.sql`s."addedById" = ${viewer.id}::uuid`;
  const rows = await tx.$queryRaw<(SourceRow & { isCited: boolean })[]>`
    SELECT s.*, NOT ${isOwn} OR EXISTS (SELECT FROM "Evidence" e WHERE e."sourceId" = s.id) AS "isCited" FROM "Source" s
    WHERE (s."urlKey" = ANY(${keys}::text[]) AND (${isOwn} OR ${isKnownSource(viewer)}))
      OR (s."urlKey" IS NULL AND s.title = ANY(${titles}::text[]) AND ${isOwn})
      OR (s.id = ANY(${ids}::uuid[]) AND (${isOwn} OR ${isKnownSource(viewer)}))
    ORDER BY NOT ${isOwn}, s."createdAt"`;
  return rows.map(({ isCited, ...row }) => ({ row, isCited }));
}

/** Whether the input names this source: by its address, or without one by its id or the title that the viewer gave it. */
function isMatch(row: SourceRow, viewer: Viewer, { id, url, title }: SourceInput): boolean {
  if (url) return row.urlKey === urlKey(url);
  return (
    (row.urlKey === null && row.id === id) ||
    (row.urlKey === null && row.title === (title ?? "") && row.addedById === viewer.id)
  );
}

/**
 * The fields that are filled in, because an empty one contradicts nothing. The address is left out: it is the same. As a
 * title it only fills the field.
 */
function withoutBlanks({ id: _, url, title, kind, ...fields }: SourceInput): Partial<SourceInput> {
  const known = { ...fields, title: title === url ? null : title, kind: kind === "other" ? null : kind };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

/** Details of a file that others may cite too are corrected in a source of its own, which has the same file. */
async function copyFile(tx: Transaction, original: SourceRow | undefined, copy: SourceRow): Promise<void> {
  if (!original) return;
  copy.detailsState = original.detailsState;
  const snapshots = await tx.snapshot.findMany({ where: { sourceId: original.id } });
  queueInsert(
    tx,
    "Snapshot",
    snapshots.map((snapshot) => ({ ...snapshot, id: newId(), sourceId: copy.id })),
  );
}

function addSources(tx: Transaction, viewer: Viewer, rows: SourceRow[]): void {
  queueInsert(tx, "Source", rows);
  for (const row of rows) recordAdded(tx, viewer, row);
}
