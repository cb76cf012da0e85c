import type { Viewer } from "#domain/permissions.ts";
import type { SnapshotQuery } from "#domain/source/source-detail.ts";
import { readShownPicture, readSnapshotBytes, readSnapshotText } from "#server/sources/snapshots.ts";
import { download } from "./download.ts";

/** Whatever a snapshot contains, a browser neither runs it nor takes it for another type. */
const INERT = {
  "content-security-policy": "sandbox; default-src 'none'",
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
};

/** A snapshot as plain text, as a file, or as a picture that Galley has encoded. */
export async function snapshotResponse(
  viewer: Viewer,
  { sourceId, sha256 }: { sourceId: string; sha256: string },
  { raw, shown }: SnapshotQuery,
): Promise<Response> {
  if (raw) {
    const { bytes, name } = await readSnapshotBytes(viewer, sourceId, sha256);
    return download(new Uint8Array(bytes), { name, mediaType: "application/octet-stream" });
  }
  if (shown) {
    const { bytes, mediaType } = await readShownPicture(viewer, sourceId, sha256);
    return new Response(new Uint8Array(bytes), { headers: { ...INERT, "content-type": mediaType } });
  }
  const text = await readSnapshotText(viewer, sourceId, sha256);
  return new Response(text, { headers: { ...INERT, "content-type": "text/plain; charset=utf-8" } });
}
