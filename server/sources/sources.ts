import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError } from "#domain/errors.ts";
import { filledFields } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type SourceChange, SourceFields, type SourceInput, URL_KEY_RULES, urlKey } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type CitedSourceRow, type SourceRow, sourceOf } from "#server/claims/evidence-rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";

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

/** Whether the source is exactly what the input says. */
export const isSameSource = (row: CitedSourceRow, { id, url, ...fields }: SourceInput): boolean =>
  (id === undefined || row.id === id) && row.urlKey === (url ? urlKey(url) : null) && isEmpty(differences(row, fields));

/** The columns in which the input differs from the source. What is left out does not differ. No title is removed. */
export function differences(row: CitedSourceRow, { url, title, ...rest }: Partial<SourceInput>) {
  const columns = {
    ...rest,
    ...(title ? { title } : {}),
    ...(url === undefined ? {} : { url, urlKey: url && urlKey(url) }),
  };
  const other = Object.entries(columns).filter(
    ([field, value]) => value !== undefined && value !== row[field as keyof CitedSourceRow],
  );
  return Object.fromEntries(other) as Prisma.SourceUpdateManyMutationInput;
}

export const isEmpty = (data: object): boolean => Object.keys(data).length === 0;

/** Null when the source has changed since it was read. */
export async function storeChange(
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
  const address = { url, urlKey: url && urlKey(url), urlKeyRules: URL_KEY_RULES };
  const source = { ...fields, ...address, title: title ?? url ?? "", kind: kind ?? "other" };
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

export function recordAdded(tx: Transaction, viewer: Viewer, row: SourceRow): void {
  const object = { type: "source", id: row.id };
  recordEvent(tx, { type: "source.added", actorId: viewer.id, object, after: sourceOf(row) });
}
