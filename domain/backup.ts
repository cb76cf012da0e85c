import * as z from "zod";

/** Version of the format of backup files. Files of another version are refused. */
export const BACKUP_FORMAT = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of one of its tables. */
export const BackupTable = z.object({
  name: z.string(),
  /** The columns, in the order of the file. */
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  /** Of the file of its rows. */
  sha256: Sha256,
});
export type BackupTable = z.infer<typeof BackupTable>;

/** `manifest.json`, the last file of a backup: what the others must be. */
export const BackupManifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** The version of Galley that wrote it. */
  galley: z.string(),
  takenAt: z.iso.datetime(),
  /** The migrations of the database, in their order. */
  migrations: z.array(z.string()).min(1),
  /** The end of the sealed log. */
  head: z.object({ position: z.int().min(0), hash: Sha256 }),
  tables: z.array(BackupTable),
  /** Kept copies of sources: files named by their SHA-256. */
  objects: z.int().min(0),
  /** Copies that the tables name and the store had lost. */
  missing: z.array(Sha256),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const MANIFEST_FILE = "manifest.json";

/** The file of a table's rows, as `COPY … TO` writes them as text. */
export const tableFile = (name: string): string => `tables/${name}.copy`;

const OBJECT_FOLDER = "objects/";

export const objectFile = (sha256: string): string => OBJECT_FOLDER + sha256;

/** The SHA-256 of the object in a file of the backup; null for any other file. */
export const objectIn = (file: string): string | null =>
  file.startsWith(OBJECT_FOLDER) ? file.slice(OBJECT_FOLDER.length) : null;

/** How many rows of a table a backup has. */
export const rowsOf = ({ tables }: Pick<BackupManifest, "tables">, table: string): number =>
  tables.find(({ name }) => name === table)?.rows ?? 0;

/** The name of a scheduled backup, such as `galley-2026-03-14T020000Z.zip`. Names sort by time. */
export const backupName = (takenAt: Date, isEncrypted: boolean): string =>
  `galley-${takenAt.toISOString().slice(0, 19).replaceAll(":", "")}Z.zip${isEncrypted ? ".age" : ""}`;

/** When a scheduled backup was taken, by its name; null for any other file. */
export function takenAtOf(name: string): Date | null {
  const [, day, hour, minute, second] =
    /^galley-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip(?:\.age)?$/.exec(name) ?? [];
  return day === undefined ? null : new Date(`${day}T${hour}:${minute}:${second}Z`);
}
