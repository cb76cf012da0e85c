import { copyFile, readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { BackupManifest } from "#domain/backup.ts";
import type { Viewer } from "#domain/permissions.ts";
import { newKeyPair } from "#server/backup/encryption.ts";
import { saveBackup } from "#server/backup/save-backup.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { backupFolder, fillNewsroom, TAKEN_AT } from "./testing/backups.ts";
import { rewriteBackup } from "./testing/rewrite-backup.ts";

const { path, save, faultsIn } = await backupFolder();
const PASSPHRASE = "six words of a long sentence";

let manifest: BackupManifest;
let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await fillNewsroom();
  manifest = await save("whole.zip");
});

test("a backup has the rows of every table, the kept copies and the head of the log, and passes its check", async () => {
  expect(manifest.tables.find(({ name }) => name === "Claim")?.rows).toBeGreaterThan(0);
  expect(manifest).toMatchObject({ takenAt: TAKEN_AT.toISOString(), missing: [] });
  expect(manifest.objects).toBeGreaterThan(0);
  expect(manifest.head.position).toBeGreaterThan(0);
  expect(await faultsIn("whole.zip", null, manifest.head)).toEqual([]);
});

test("a backup that is taken while people work is whole", async () => {
  const article = await articleOfLines(reviewer, ["Low water follows high water."]);
  const work = Array.from({ length: 12 }, () => markClaim(reviewer, article, "Low water"));
  await Promise.all([save("busy.zip"), ...work]);
  expect(await faultsIn("busy.zip")).toEqual([]);
});

describe("the check of a backup", () => {
  test("names a table with other rows than were backed up", async () => {
    const changes = { "tables/Claim.copy": (text: string) => text.replace("tide", "moon") };
    await rewriteBackup(path("whole.zip"), path("rows.zip"), changes);
    expect(await faultsIn("rows.zip")).toEqual(["The rows of the table Claim are not those that were backed up."]);
  });

  test("finds by the chain of the log an event that was changed, although the hash of its table fits", async () => {
    const changes = { "tables/Event.copy": (text: string) => text.replace("claim.marked", "claim.changed") };
    await rewriteBackup(path("whole.zip"), path("log.zip"), changes, { fits: true });
    expect(await faultsIn("log.zip")).toEqual([expect.stringMatching(/^Event \d+ .* does not match its seal/)]);
  });

  test("finds by a head that was noted that the log ends before it", async () => {
    const later = { ...manifest.head, position: manifest.head.position + 3 };
    expect(await faultsIn("whole.zip", null, later)).toEqual([
      expect.stringContaining("the last 3 events were removed"),
    ]);
  });
});

describe("an encrypted backup", () => {
  beforeAll(() => save("secret.zip.age", PASSPHRASE));

  test("opens with its passphrase only", async () => {
    expect(await faultsIn("secret.zip.age", PASSPHRASE)).toEqual([]);
    await expect(faultsIn("secret.zip.age", "another one")).rejects.toThrow("does not open the backup.");
    await expect(faultsIn("secret.zip.age")).rejects.toThrow("This backup is encrypted.");
  });

  test("for a public key opens with its secret key only", async () => {
    const [mine, other] = [await newKeyPair(), await newKeyPair()];
    await save("sealed.zip.age", mine.publicKey);
    expect(await faultsIn("sealed.zip.age", mine.secretKey)).toEqual([]);
    await expect(faultsIn("sealed.zip.age", other.secretKey)).rejects.toThrow("does not open the backup.");
  });

  test("needs a whole key", async () => {
    await expect(save("half.zip.age", "age1qqq")).rejects.toThrow("is not a whole key");
    await expect(faultsIn("secret.zip.age", "AGE-SECRET-KEY-1QQQ")).rejects.toThrow("is not a whole key");
  });

  test("with one changed byte does not open", async () => {
    await copyFile(path("secret.zip.age"), path("changed.zip.age"));
    const bytes = await readFile(path("changed.zip.age"));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
    await writeFile(path("changed.zip.age"), bytes);
    await expect(faultsIn("changed.zip.age", PASSPHRASE)).rejects.toThrow("it is damaged");
  });
});

test("only admins can back up", async () => {
  const options = { galley: "0.1.0", now: TAKEN_AT, key: null };
  await expect(saveBackup(reviewer, path("theirs.zip"), options)).rejects.toThrow("Only admins");
});
