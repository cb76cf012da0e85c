import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError } from "#domain/errors.ts";
import type { EvidenceInput } from "#domain/evidence.ts";
import { filledFields } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type Source, type SourceChange, SourceFields, type SourceInput, urlKey } from "#domain/source.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { sourceOf } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { containing } from "#server/db/like.ts";
import { write } from "#server/db/transaction.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { recordEvent } from "#server/log/events.ts";
import { isKnownSource, verdictsKnownTo } from "#server/verdicts/scope.ts";

/** Sources a search of the library shows. */
const MOST_FOUND = 50;

/** The sources a viewer may know of: those they added, and those that verdicts they may know of cite. */
const visibleSources = (viewer: Viewer): Prisma.SourceWhereInput => ({
  OR: [{ addedById: viewer.id }, { evidence: { some: { verdict: verdictsKnownTo(viewer) } } }],
});

/** The library, newest first; with `q` those whose title, publisher or address holds it. */
export async function findSources(viewer: Viewer, { q }: { q?: string | undefined }): Promise<{ sources: Source[] }> {
  permit(can(viewer, "source.read"));
  const words = q?.trim();
  const held = containing(words ?? "");
  const match: Prisma.SourceWhereInput = words ? { OR: [{ title: held }, { publisher: held }, { url: held }] } : {};
  const rows = await db.source.findMany({
    where: { AND: [visibleSources(viewer), match] },
    orderBy: { createdAt: "desc" },
    take: MOST_FOUND,
  });
  return { sources: rows.map(sourceOf) };
}

/** Correct a source of the library; every verdict that cites it shows the correction. A field left out keeps its value. */
export async function changeSource(
  viewer: Viewer,
  id: string,
  input: SourceChange,
  ifMatch: number | null,
): Promise<Source> {
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
    const changed = await tx.source.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    recordChange(tx, viewer, row, changed);
    return sourceOf(changed);
  });
}

/**
 * Each piece of evidence with the source it names: one with the same address that the viewer may know of, when it says
 * all that is said here, else a new one. A source of the viewer's that no verdict cites takes on what is said. No other
 * does: what is said in one verdict must not reach people who see the source elsewhere.
 */
export async function withSources(
  tx: Transaction,
  viewer: Viewer,
  evidence: EvidenceInput[],
): Promise<{ piece: EvidenceInput; source: Row }[]> {
  const inputs = evidence.map(({ source }) => source);
  const known = await knownSources(tx, viewer, inputs);
  const named = [];
  const added = [];
  for (const piece of evidence) {
    const meant = known.filter(({ row }) => isMeant(row, viewer, piece.source));
    const found = await sourceAmong(meant, tx, viewer, piece.source);
    const source = found ?? newSource(viewer, piece.source);
    if (!found) added.push(source);
    const there = known.find(({ row }) => row.id === source.id);
    if (there) Object.assign(there, { row: source, isCited: true });
    else known.push({ row: source, isCited: true });
    named.push({ piece, source });
  }
  addSources(tx, viewer, added);
  return named;
}

/** Null where none says all that is said here. */
async function sourceAmong(known: Known[], tx: Transaction, viewer: Viewer, input: SourceInput): Promise<Row | null> {
  const uncited = known.find(({ isCited }) => !isCited)?.row;
  const agreeing = known.find(({ row }) => row !== uncited && isEmpty(differences(row, withoutBlanks(input))));
  if (agreeing) return agreeing.row;
  const { url: _, ...said } = input;
  const data = uncited && differences(uncited, said);
  const changed = uncited && data && (isEmpty(data) ? uncited : await storeChange(tx, viewer, uncited, data));
  return changed ?? null;
}

/** A source the viewer may know of. Those of others are cited: that is how the viewer knows of them. */
type Known = { row: Row; isCited: boolean };

/**
 * What pieces of evidence can mean: what the library has under these addresses, cited by a verdict of which the viewer may know or of
 * their own, and under these titles without an address of their own. The viewer's own come first.
 */
async function knownSources(tx: Transaction, viewer: Viewer, inputs: SourceInput[]): Promise<Known[]> {
  if (inputs.length === 0) return [];
  const keys = inputs.flatMap(({ url }) => (url && urlKey(url)) || []);
  const titles = inputs.flatMap(({ url, title }) => (url ? [] : (title ?? [])));
  const isOwn = Prisma.sql`s."addedById" = ${viewer.id}::uuid`;
  const rows = await tx.$queryRaw<(Row & { isCited: boolean })[]>`
    SELECT s.*, NOT ${isOwn} OR EXISTS (SELECT FROM "Evidence" e WHERE e."sourceId" = s.id) AS "isCited" FROM "Source" s
    WHERE (s."urlKey" = ANY(${keys}::text[]) AND (${isOwn} OR ${isKnownSource(viewer)}))
      OR (s."urlKey" IS NULL AND s.title = ANY(${titles}::text[]) AND ${isOwn})
    ORDER BY NOT ${isOwn}, s."createdAt"`;
  return rows.map(({ isCited, ...row }) => ({ row, isCited }));
}

/** Whether a piece of evidence can mean this source: by its address, or without one by the title the viewer gave it. */
function isMeant(row: Row, viewer: Viewer, { url, title }: SourceInput): boolean {
  if (url) return row.urlKey === urlKey(url);
  return row.urlKey === null && row.title === (title ?? "") && row.addedById === viewer.id;
}

/** Whether a source says just this: what is empty here it does not say either. */
export const says = (row: Row, { url, ...said }: SourceInput): boolean =>
  row.urlKey === (url ? urlKey(url) : null) && isEmpty(differences(row, said));

type Row = Prisma.SourceGetPayload<object>;
type Said = Partial<SourceInput>;

/** What is said of a source that is not what it says. What is left out says nothing; a title is never taken away. */
function differences(row: Row, { url, title, ...rest }: Said) {
  const said = {
    ...rest,
    ...(title ? { title } : {}),
    ...(url === undefined ? {} : { url, urlKey: url && urlKey(url) }),
  };
  const other = Object.entries(said).filter(
    ([field, value]) => value !== undefined && value !== row[field as keyof Row],
  );
  return Object.fromEntries(other) as Prisma.SourceUpdateManyMutationInput;
}

const isEmpty = (data: object): boolean => Object.keys(data).length === 0;

/** Only what is filled in: an empty field contradicts nothing, and the address is the same already. */
const withoutBlanks = ({ url: _, kind, ...said }: SourceInput): Said =>
  Object.fromEntries(Object.entries({ ...said, kind: kind === "other" ? null : kind }).filter(([, value]) => value));

/** Null when the source is no longer as it was read. */
async function storeChange(
  tx: Transaction,
  viewer: Viewer,
  row: Row,
  data: Prisma.SourceUpdateManyMutationInput,
): Promise<Row | null> {
  const [changed] = await tx.source.updateManyAndReturn({
    where: { id: row.id, version: row.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (!changed) return null;
  recordChange(tx, viewer, row, changed);
  return changed;
}

const recordChange = (tx: Transaction, viewer: Viewer, before: Row, after: Row) =>
  recordEvent(tx, {
    type: "source.changed",
    actorId: viewer.id,
    object: { type: "source", id: before.id },
    before: sourceOf(before),
    after: sourceOf(after),
  });

function newSource(viewer: Viewer, input: SourceInput): Row {
  const { url, title, kind, ...fields } = filledFields(SourceFields, input);
  const source = { ...fields, url, urlKey: url && urlKey(url), title: title ?? url ?? "", kind: kind ?? "other" };
  const now = new Date();
  return { id: newId(), ...source, addedById: viewer.id, createdAt: now, updatedAt: now, version: 1 };
}

function addSources(tx: Transaction, viewer: Viewer, rows: Row[]): void {
  queueInsert(tx, "Source", rows);
  for (const row of rows) {
    const object = { type: "source", id: row.id };
    recordEvent(tx, { type: "source.added", actorId: viewer.id, object, after: sourceOf(row) });
  }
}
