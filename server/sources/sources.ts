import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError } from "#domain/errors.ts";
import type { EvidenceInput } from "#domain/evidence.ts";
import { filledFields } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type SourceChange, SourceFields, type SourceInput, urlKey } from "#domain/source.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { sourceOf } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { recordEvent } from "#server/log/events.ts";
import { isKnownSource, verdictsKnownTo } from "#server/verdicts/scope.ts";

/** The sources that the viewer may know of: those they added, and those cited in verdicts that they may know of. */
export const visibleSources = (viewer: Viewer): Prisma.SourceWhereInput => ({
  OR: [{ addedById: viewer.id }, { evidence: { some: { verdict: verdictsKnownTo(viewer) } } }],
});

/** Correct a source; every verdict that cites it shows the correction. A field left out keeps its value. */
export async function changeSource(viewer: Viewer, id: string, input: SourceChange, ifMatch: number | null) {
  permit(can(viewer, "source.read"));
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.source.findFirst({ where: { AND: [{ id }, visibleSources(viewer)] } });
    if (!row) throw new NotFoundError("source");
    permit(
      can(viewer, "source.change", row.addedById),
      "Another reviewer added this source. Ask them or an editor to correct it.",
    );
    const data = differences(row, input);
    if (isEmpty(data)) return sourceOf(row);
    expectVersion(sourceOf(row), ifMatch, "Someone changed this source while you were working on it.");
    // A copy is that of an address.
    const archiving = data.urlKey === undefined ? {} : NOT_ARCHIVED;
    const changed = await tx.source.update({
      where: { id },
      data: { ...data, ...archiving, version: { increment: 1 } },
    });
    recordChange(tx, viewer, row, changed);
    return sourceOf(changed);
  });
}

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

/** Whether the source is exactly what the input says. */
export const isSameSource = (row: SourceRow, { id, url, ...fields }: SourceInput): boolean =>
  (id === undefined || row.id === id) && row.urlKey === (url ? urlKey(url) : null) && isEmpty(differences(row, fields));

type SourceRow = Prisma.SourceGetPayload<object>;

/** The columns in which the input differs from the source. What is left out does not differ. No title is removed. */
function differences(row: SourceRow, { url, title, ...rest }: Partial<SourceInput>) {
  const columns = {
    ...rest,
    ...(title ? { title } : {}),
    ...(url === undefined ? {} : { url, urlKey: url && urlKey(url) }),
  };
  const other = Object.entries(columns).filter(
    ([field, value]) => value !== undefined && value !== row[field as keyof SourceRow],
  );
  return Object.fromEntries(other) as Prisma.SourceUpdateManyMutationInput;
}

const isEmpty = (data: object): boolean => Object.keys(data).length === 0;

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

/** Null when the source has changed since it was read. */
async function storeChange(
  tx: Transaction,
  viewer: Viewer,
  row: SourceRow,
  data: Prisma.SourceUpdateManyMutationInput,
): Promise<SourceRow | null> {
  const [changed] = await tx.source.updateManyAndReturn({
    where: { id: row.id, version: row.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (!changed) return null;
  recordChange(tx, viewer, row, changed);
  return changed;
}

/** `viewer` is null when a check found the values. */
export function recordChange(tx: Transaction, viewer: Viewer | null, before: SourceRow, after: SourceRow): void {
  const object = { type: "source", id: before.id };
  const values = { before: sourceOf(before), after: sourceOf(after) };
  recordEvent(tx, { type: "source.changed", actorId: viewer?.id ?? null, object, ...values });
}

export function newSource(viewer: Viewer, input: SourceInput): SourceRow {
  const { url, title, kind, ...fields } = filledFields(SourceFields, input);
  const source = { ...fields, url, urlKey: url && urlKey(url), title: title ?? url ?? "", kind: kind ?? "other" };
  const now = new Date();
  // The schedule takes a copy of what is cited.
  const unchecked = { ...UNCHECKED, nextCheckAt: url === null ? null : now };
  return { id: newId(), ...source, ...unchecked, addedById: viewer.id, createdAt: now, updatedAt: now, version: 1 };
}

/** The columns of a source of which no outside archive has a copy. */
const NOT_ARCHIVED = {
  archiveState: "none",
  archivedUrl: null,
  archivedAt: null,
  archiveFault: null,
  archiveAskedAt: null,
  archiveTicket: null,
} as const;

/** The columns of a source that nobody has looked at. */
const UNCHECKED = {
  doi: null,
  canonicalKey: null,
  detailsState: "none",
  detailsFault: null,
  health: null,
  checkedAt: null,
  nextCheckAt: null,
  ...NOT_ARCHIVED,
  groupId: null,
} as const;

function addSources(tx: Transaction, viewer: Viewer, rows: SourceRow[]): void {
  queueInsert(tx, "Source", rows);
  for (const row of rows) recordAdded(tx, viewer, row);
}

export function recordAdded(tx: Transaction, viewer: Viewer, row: SourceRow): void {
  const object = { type: "source", id: row.id };
  recordEvent(tx, { type: "source.added", actorId: viewer.id, object, after: sourceOf(row) });
}
