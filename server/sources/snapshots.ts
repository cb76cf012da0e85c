import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { objectStore } from "#server/store/store.ts";
import { knownMembers } from "./same-source.ts";

/** The text that was read in a snapshot. Throws a RuleError that says why there is none. */
export async function readSnapshotText(viewer: Viewer, sourceId: string, sha256: string): Promise<string> {
  const { text, textFault } = await snapshotContent(viewer, sourceId, sha256, { text: true, textFault: true });
  if (text === null) throw new RuleError(textFault ?? "There is no text in it.");
  return text;
}

/** Bytes as a file with a name of Galley's. */
export type SnapshotFile = { bytes: Uint8Array; name: string; mediaType: string };

/** The bytes of a snapshot as they were fetched. */
export async function readSnapshotBytes(viewer: Viewer, sourceId: string, sha256: string): Promise<SnapshotFile> {
  const { mediaType } = await snapshotContent(viewer, sourceId, sha256, { mediaType: true });
  return fileOf(sha256, mediaType);
}

/** The picture of a snapshot without the metadata of its file. */
export async function readShownPicture(viewer: Viewer, sourceId: string, sha256: string): Promise<SnapshotFile> {
  const columns = { shownSha256: true, shownType: true } as const;
  const { shownSha256, shownType } = await snapshotContent(viewer, sourceId, sha256, columns);
  if (shownSha256 === null || shownType === null) throw new NotFoundError("picture");
  return fileOf(shownSha256, shownType);
}

/** Contents are shared by sources. Each is given only as that of a source that the viewer may know of, or of one merged
 * with it. */
export async function snapshotContent<Columns extends Prisma.ContentSelect>(
  viewer: Viewer,
  sourceId: string,
  sha256: string,
  select: Columns,
): Promise<Prisma.ContentGetPayload<{ select: Columns }>> {
  permit(can(viewer, "source.read"));
  const members = await knownMembers(db, viewer, sourceId);
  const snapshot = await db.snapshot.findFirst({
    where: { sourceId: { in: members }, sha256 },
    select: { id: true },
  });
  const content = snapshot && (await db.content.findUnique({ where: { sha256 }, select }));
  if (!content) throw new NotFoundError("snapshot");
  return content as Prisma.ContentGetPayload<{ select: Columns }>;
}

async function fileOf(sha256: string, mediaType: string): Promise<SnapshotFile> {
  const bytes = await objectStore().get(sha256);
  if (!bytes) throw new Error(`The store lacks the object ${sha256}.`);
  return { bytes, name: `snapshot-${sha256.slice(0, 12)}.${EXTENSIONS[mediaType] ?? "bin"}`, mediaType };
}

const EXTENSIONS: Record<string, string> = {
  "text/html": "html",
  "text/plain": "txt",
  "text/csv": "csv",
  "application/json": "json",
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "application/zip": "zip",
};
