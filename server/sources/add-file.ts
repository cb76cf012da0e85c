import "server-only";
import { v7 as newId } from "uuid";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SourceContent } from "#domain/source/source-content.ts";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { titleOfFile } from "#domain/source/source-file.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { sourceOf } from "#server/claims/evidence-rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { sha256Of } from "#server/store/compression.ts";
import { objectStore } from "#server/store/store.ts";
import { holdObjects } from "#server/store/sweep.ts";
import { isKnownSource } from "#server/verdicts/scope.ts";
import { objectsOf, storeContent } from "./content.ts";
import { findDetail } from "./detail.ts";
import { fieldsFrom } from "./found-details.ts";
import { newSource } from "./sources.ts";

/** A file that was uploaded, with what was read in it. */
export type UploadedFile = { name: string; bytes: Uint8Array; content: SourceContent };

/**
 * The source that is this file: one that the viewer may know of, which has the same bytes, or a new one of theirs. Sources
 * that they may not know of change neither the answer nor its time.
 */
export async function addSourceFile(
  viewer: Viewer,
  { name, bytes, content }: UploadedFile,
): Promise<{ value: SourceDetail; created: boolean }> {
  permit(can(viewer, "source.add"));
  const file = { name, sha256: sha256Of(bytes), mediaType: content.mediaType, sizeBytes: bytes.length };
  const objects = objectsOf({ sha256: file.sha256, bytes, content });
  // The bytes are stored before the rows that name them, so that there is no snapshot without its bytes.
  for (const object of objects) await objectStore().put(object.sha256, object.bytes);
  return write(async (tx) => {
    // The same person may upload the same file twice at once.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${viewer.id + file.sha256}, 0))`;
    const known = await knownFile(tx, viewer, file.sha256);
    if (known === null) await holdObjects(tx, objects);
    const id = known ?? (await addSource(tx, viewer, file, content));
    const value = await findDetail(tx, viewer, id);
    if (!value) throw new Error("The source of the uploaded file is missing.");
    return { value, created: known === null };
  });
}

/** Of several sources the viewer's own, and the one that was added first. */
async function knownFile(tx: Transaction, viewer: Viewer, sha256: string): Promise<string | null> {
  const isOwn = Prisma.sql`s."addedById" = ${viewer.id}::uuid`;
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Source" s
    WHERE s.id IN (SELECT "sourceId" FROM "Snapshot" WHERE sha256 = ${sha256}) AND (${isOwn} OR ${isKnownSource(viewer)})
    ORDER BY NOT ${isOwn}, s."createdAt", s.id LIMIT 1`;
  return known?.id ?? null;
}

type FileFacts = { name: string; sha256: string; mediaType: string; sizeBytes: number };

async function addSource(tx: Transaction, viewer: Viewer, file: FileFacts, content: SourceContent): Promise<string> {
  const title = cutAtGrapheme(titleOfFile(file.name), 500);
  const source = { ...newSource(viewer, { title, ...fieldsFrom(content.details) }), detailsState: "found" as const };
  await tx.source.create({ data: { ...source, doi: content.details.doi ?? null } });
  await storeContent(tx, file, content);
  const address = `file:${encodeURIComponent(file.name)}`;
  const where = { requestedUrl: address, finalUrl: address, redirects: [], status: 0, headers: {} };
  const taken = { takenAt: new Date(), takenById: viewer.id };
  await tx.snapshot.create({ data: { id: newId(), sourceId: source.id, sha256: file.sha256, ...where, ...taken } });
  const object = { type: "source", id: source.id };
  recordEvent(tx, { type: "source.added", actorId: viewer.id, object, after: { ...sourceOf(source), file } });
  return source.id;
}
