import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { BackupManifest, MANIFEST_FILE, tableFile } from "#domain/backup.ts";

type Change = (name: string, text: string) => string;

/**
 * Copy a backup with other contents of some files. With `fits`, the manifest has the hashes of the new contents, as
 * somebody would write it who wants to hide the change.
 */
export async function rewriteBackup(
  from: string,
  to: string,
  changes: Change | Record<string, (text: string) => string>,
  { fits = false } = {},
): Promise<void> {
  const change: Change = typeof changes === "function" ? changes : (name, text) => changes[name]?.(text) ?? text;
  const files = await readFiles(from);
  for (const [name, text] of files) files.set(name, change(name, text));
  if (fits) files.set(MANIFEST_FILE, fittingManifest(files));
  const zip = new ZipFile();
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text, "latin1"), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(to));
}

/** Each byte as one character. */
async function readFiles(path: string): Promise<Map<string, string>> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString("latin1"));
  zip.close();
  return files;
}

function fittingManifest(files: Map<string, string>): string {
  const manifest = BackupManifest.parse(JSON.parse(files.get(MANIFEST_FILE) ?? ""));
  const hash = (text: string) => createHash("sha256").update(text, "latin1").digest("hex");
  const tables = manifest.tables.map((table) => ({ ...table, sha256: hash(files.get(tableFile(table.name)) ?? "") }));
  return JSON.stringify({ ...manifest, tables });
}
