import "server-only";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { json } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { BackupManifest, MANIFEST_FILE, objectIn } from "#domain/backup.ts";
import { RuleError } from "#domain/errors.ts";
import { AGE_HEADER, decrypted } from "./encryption.ts";

/** An open backup. Its files can be read in any order, several at once. */
export type BackupFile = {
  manifest: BackupManifest;
  /** A file of the backup. Throws a RuleError when it is not there. */
  file(name: string): Promise<Readable>;
  /** The objects, with their bytes as they are in the file. */
  objects(): AsyncGenerator<{ sha256: string; content: Readable }>;
};

const NO_BACKUP = "This file is not a whole backup of Galley: it is damaged, or it was cut off.";

/** Use the backup in the file at `path`. An encrypted one is decrypted into a temporary file for as long as that takes. */
export async function withBackup<T>(
  path: string,
  key: string | null,
  use: (backup: BackupFile) => Promise<T>,
): Promise<T> {
  if (!(await isEncrypted(path))) return withArchive(path, use);
  if (key === null)
    throw new RuleError("This backup is encrypted. Set its secret key or passphrase as GALLEY_BACKUP_KEY.");
  const folder = await mkdtemp(join(tmpdir(), "galley-backup-"));
  try {
    const plain = join(folder, "backup.zip");
    await decrypt(path, plain, key);
    return await withArchive(plain, use);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function decrypt(path: string, plain: string, key: string): Promise<void> {
  const bytes = await decrypted(createReadStream(path), key);
  await pipeline(bytes, createWriteStream(plain, { mode: 0o600 })).catch((error: NodeJS.ErrnoException) => {
    // An error of the disk has a system call; one of the content has none.
    throw error.syscall ? error : new RuleError(NO_BACKUP);
  });
}

async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new RuleError(`${path} cannot be read${error.code === "ENOENT" ? ": there is no such file" : ""}.`);
  });
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(AGE_HEADER.length) });
    return bytesRead === AGE_HEADER.length && buffer.toString("latin1") === AGE_HEADER;
  } finally {
    await file.close();
  }
}

async function withArchive<T>(path: string, use: (backup: BackupFile) => Promise<T>): Promise<T> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw new RuleError(NO_BACKUP);
  });
  try {
    return await use(await readArchive(zip));
  } finally {
    zip.close();
  }
}

async function readArchive(zip: ZipFile): Promise<BackupFile> {
  const [files, objects] = [new Map<string, Entry>(), new Map<string, Entry>()];
  for await (const entry of zip.eachEntry()) {
    const sha256 = objectIn(entry.fileName);
    if (sha256 === null) files.set(entry.fileName, entry);
    else objects.set(sha256, entry);
  }
  const file = async (name: string) => {
    const entry = files.get(name);
    if (!entry) throw new RuleError(`The backup has no file ${name}: it is damaged.`);
    return zip.openReadStreamPromise(entry);
  };
  return {
    manifest: parseManifest(files.has(MANIFEST_FILE) ? await json(await file(MANIFEST_FILE)) : null),
    file,
    async *objects() {
      for (const [sha256, entry] of objects) yield { sha256, content: await zip.openReadStreamPromise(entry) };
    },
  };
}

function parseManifest(content: unknown): BackupManifest {
  const { data } = BackupManifest.safeParse(content);
  if (data) return data;
  const isNewer = typeof content === "object" && content !== null && "format" in content;
  throw new RuleError(
    isNewer ? "This backup was made by another version of Galley. Restore it with that version." : NO_BACKUP,
  );
}
