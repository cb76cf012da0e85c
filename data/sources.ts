import "server-only";
import { v7 as newId } from "uuid";
import { ConflictError, NotFoundError, PreconditionMissingError } from "#domain/errors.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import { type Source, type SourceChange, type SourceInput, urlKey } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { sourceOf } from "./claim-rows.ts";
import { containing } from "./containing.ts";
import { db, type Transaction, write } from "./db.ts";
import { recordEvent } from "./events.ts";

/** Sources a search of the library shows. */
const MOST_FOUND = 50;

/** The sources a viewer may know of: their own, and those of submitted verdicts that are not kept from them. */
function visibleSources(viewer: Viewer): Prisma.SourceWhereInput {
  const seen: Prisma.VerdictWhereInput = atLeast(viewer.role, "editor")
    ? {
        state: "submitted",
        claim: { OR: [{ ruling: { isNot: null } }, { verdicts: { none: { reviewerId: viewer.id, state: "draft" } } }] },
      }
    : {
        state: "submitted",
        claim: {
          OR: [{ ruling: { isNot: null } }, { verdicts: { some: { reviewerId: viewer.id, state: "submitted" } } }],
        },
      };
  return {
    OR: [{ addedById: viewer.id }, { evidence: { some: { verdict: { OR: [{ reviewerId: viewer.id }, seen] } } } }],
  };
}

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

/** Correct a source of the library; every verdict that cites it shows the correction. */
export async function changeSource(
  viewer: Viewer,
  id: string,
  input: SourceChange,
  ifMatch: number | null,
): Promise<Source> {
  permit(can(viewer, "source.read"));
  return write(async (tx) => {
    const row = await tx.source.findFirst({ where: { AND: [{ id }, visibleSources(viewer)] } });
    if (!row) throw new NotFoundError("source");
    permit(
      can(viewer, "source.change", row.addedById),
      "Another reviewer added this source. Ask them or an editor to correct it.",
    );
    const data = { ...known(input), title: input.title, kind: input.kind };
    const isSame = Object.entries(data).every(([field, value]) => row[field as keyof typeof row] === value);
    if (isSame) return sourceOf(row);
    if (ifMatch === null) throw new PreconditionMissingError();
    const { count } = await tx.source.updateMany({
      where: { id, version: ifMatch },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0)
      throw new ConflictError("Someone changed this source while you were working on it.", sourceOf(row));
    const after = await tx.source.findUniqueOrThrow({ where: { id } });
    await recordEvent(tx, {
      type: "source.changed",
      actorId: viewer.id,
      object: { type: "source", id },
      before: sourceOf(row),
      after: sourceOf(after),
    });
    return sourceOf(after);
  });
}

/**
 * The id of the source a piece of evidence names: one with the same address that the viewer may know of, else a new one.
 * What the viewer says about a source only they use replaces what it said; on a shared one it fills what is empty.
 */
export async function sourceFor(tx: Transaction, viewer: Viewer, input: SourceInput): Promise<string> {
  const key = input.url ? urlKey(input.url) : null;
  const same: Prisma.SourceWhereInput = key
    ? { urlKey: key }
    : { urlKey: null, title: input.title ?? "", addedById: viewer.id };
  const found = await tx.source.findFirst({
    where: { AND: [same, visibleSources(viewer)] },
    orderBy: { createdAt: "asc" },
    include: { evidence: { where: { verdict: { reviewerId: { not: viewer.id } } }, select: { id: true }, take: 1 } },
  });
  if (!found) return addSource(tx, viewer, input);
  const isShared = found.addedById !== viewer.id || found.evidence.length > 0;
  const said = known(input);
  const changes = Object.entries({
    ...said,
    ...(input.kind && input.kind !== "other" ? { kind: input.kind } : {}),
  }).filter(([field, value]) => {
    const there = found[field as keyof typeof found];
    const isOpen =
      !isShared ||
      there === null ||
      (field === "title" && there === found.url) ||
      (field === "kind" && there === "other");
    return value !== null && value !== there && isOpen && field !== "urlKey" && field !== "url";
  });
  if (changes.length === 0) return found.id;
  const after = await tx.source.update({
    where: { id: found.id },
    data: { ...Object.fromEntries(changes), version: { increment: 1 } },
  });
  await recordEvent(tx, {
    type: "source.changed",
    actorId: viewer.id,
    object: { type: "source", id: found.id },
    before: sourceOf(found),
    after: sourceOf(after),
  });
  return found.id;
}

async function addSource(tx: Transaction, viewer: Viewer, input: SourceInput): Promise<string> {
  const id = newId();
  const data = { ...known(input), title: input.title || input.url || "", kind: input.kind ?? ("other" as const) };
  const row = await tx.source.create({ data: { id, ...data, addedById: viewer.id } });
  await recordEvent(tx, {
    type: "source.added",
    actorId: viewer.id,
    object: { type: "source", id },
    after: sourceOf(row),
  });
  return id;
}

/** What is said of a source, with null for what is not. */
function known(input: SourceInput) {
  return {
    url: input.url ?? null,
    urlKey: input.url ? urlKey(input.url) : null,
    ...(input.title ? { title: input.title } : {}),
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    publishedAt: input.publishedAt ?? null,
  };
}
