import { resolve } from "node:path";
import { headText } from "#domain/audit-chain.ts";
import { type BackupManifest, rowsOf } from "#domain/backup.ts";
import { OPERATOR } from "#domain/person.ts";
import { withBackup } from "#server/backup/backup-file.ts";
import { checkBackup } from "#server/backup/check-backup.ts";
import { newKeyPair } from "#server/backup/encryption.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS, UsageError } from "./command.ts";
import { headFrom } from "./head.ts";
import { galleyVersion } from "./version.ts";
import { explainUnwritable } from "./write-file.ts";

export const backup: Command = {
  name: "backup",
  summary: "write the whole newsroom into one file, or check such a file",
  usage: `Usage: galley backup -o FILE [--encrypt]
       galley backup --verify FILE [--head HEAD]
       galley backup --new-key

Writes all tables and all kept copies of sources, as they are at one moment, into a ZIP file. People can go on working.
“restore” reads it. The file contains everything that people wrote and the hashes of their passwords: keep it as safe as
the database. The secret of the sessions is not in it: after a restore, people sign in again.

  -o, --output FILE  the file to write. It has this name only when it is whole.
  --encrypt          encrypt the file with the public key (age1…) or the passphrase in GALLEY_BACKUP_KEY. The program
                     “age” opens it too.
  --new-key          print a new pair of keys. Keep the secret key away from this machine.
  --verify FILE      read a backup from its first to its last byte, and check it and the log in it. Needs no database.
  --head HEAD        an earlier head that the log in the backup must contain, from “audit head” or from an export.

Exit codes: 0 done, 1 failed or damaged, 2 invalid arguments.`,
  run: async (args) => {
    const { values } = readArguments(args, {
      options: {
        output: { type: "string", short: "o" },
        encrypt: { type: "boolean", default: false },
        "new-key": { type: "boolean", default: false },
        verify: { type: "string" },
        head: { type: "string" },
      },
    });
    if (values.verify !== undefined) return verify(values.verify, values.head);
    if (values["new-key"]) return printNewKey();
    if (values.output === undefined) throw new UsageError("Name the file with -o FILE.");
    return write(values.output, values.encrypt);
  },
};

/** The key or the passphrase of backups, where one is set. */
export const backupKey = (): string | null => process.env.GALLEY_BACKUP_KEY || null;

async function write(file: string, isEncrypted: boolean): Promise<number> {
  const key = isEncrypted ? backupKey() : null;
  if (isEncrypted && key === null) throw new UsageError("Set a public key or a passphrase as GALLEY_BACKUP_KEY.");
  const { saveBackup } = await import("#server/backup/save-backup.ts");
  const manifest = await saveBackup(OPERATOR, resolve(file), {
    galley: galleyVersion(),
    now: new Date(),
    key,
  }).catch(explainUnwritable(file));
  console.log(`${file}: ${contentsOf(manifest)}`);
  for (const sha256 of manifest.missing) console.error(`The kept copy ${sha256} was not in the store.`);
  return manifest.missing.length > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

async function printNewKey(): Promise<number> {
  const { secretKey, publicKey } = await newKeyPair();
  console.log(`Public key, for GALLEY_BACKUP_KEY on this machine:\n  ${publicKey}`);
  console.log(`Secret key, which opens the backups. Keep it in a safe place:\n  ${secretKey}`);
  return EXIT_SUCCESS;
}

async function verify(file: string, head: string | undefined): Promise<number> {
  return withBackup(resolve(file), backupKey(), async (backup) => {
    let faults = 0;
    await checkBackup(OPERATOR, backup, headFrom(head), (fault) => {
      faults += 1;
      console.error(fault);
    });
    if (faults > 0) return EXIT_FAILURE;
    console.log(`The backup is whole: ${contentsOf(backup.manifest)}`);
    return EXIT_SUCCESS;
  });
}

/** What a backup has, as a sentence. */
export function contentsOf(manifest: BackupManifest): string {
  const contents = [
    counted(rowsOf(manifest, "Person"), "person", "people"),
    counted(rowsOf(manifest, "Article"), "article", "articles"),
    counted(rowsOf(manifest, "Claim"), "claim", "claims"),
    counted(rowsOf(manifest, "Verdict"), "verdict", "verdicts"),
    counted(manifest.objects, "kept copy", "kept copies"),
  ];
  return `${contents.join(", ")}; taken ${manifest.takenAt} by Galley ${manifest.galley}. Head of the log: ${headText(manifest.head)}`;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
