import { RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type SourceFile, sourceFileFault } from "#domain/source/source-file.ts";
import { readUpload } from "#ingest/source/read-upload.ts";
import { addSourceFile } from "#server/sources/add-file.ts";

/** A file as a request brings it, read and added as a source. */
export async function addIncomingFile(viewer: Viewer, { name, base64 }: SourceFile) {
  // Reading costs time, so the permission is checked first.
  permit(can(viewer, "source.add"));
  const bytes = Buffer.from(base64, "base64");
  const fault = sourceFileFault(bytes.length);
  if (fault) throw new RuleError(fault);
  return addSourceFile(viewer, { name, bytes, content: await readUpload(bytes) });
}
