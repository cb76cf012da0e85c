import "server-only";
import { SEALED_COLUMNS, type SealedEvent, type SealedRow } from "#domain/audit-chain.ts";
import { type BackupManifest, tableFile } from "#domain/backup.ts";
import type { BackupFile } from "./backup-file.ts";
import { copiedRows } from "./copied-rows.ts";

type Row = (string | null)[];

/** The seals of a backup with their events, in the order of the chain, which is the order of both files. */
export async function* backedUpLog(backup: BackupFile): AsyncGenerator<SealedRow> {
  const events = copiedRows(await backup.file(tableFile("Event")));
  const [seqOf, eventOf] = [reader(backup.manifest, "Event", "seq"), eventReader(backup.manifest)];
  const seal = (["position", "seq", "hash"] as const).map((column) => reader(backup.manifest, "EventSeal", column));
  let event = await events.next();
  for await (const row of copiedRows(await backup.file(tableFile("EventSeal")))) {
    const [position, seq, hash] = seal.map((read) => read(row) ?? "") as [string, string, string];
    const isThere = !event.done && seqOf(event.value) === seq;
    yield { position: Number(position), seq, hash, event: isThere ? eventOf(event.value) : null };
    if (isThere) event = await events.next();
  }
}

/** Reads one column of the rows of a table. */
function reader({ tables }: BackupManifest, table: string, column: string): (row: Row) => string | null {
  const index = tables.find(({ name }) => name === table)?.columns.indexOf(column) ?? -1;
  return (row) => row[index] ?? null;
}

function eventReader(manifest: BackupManifest): (row: Row) => SealedEvent {
  const columns = SEALED_COLUMNS.map((column) => [column, reader(manifest, "Event", column)] as const);
  return (row) => {
    const event = Object.fromEntries(columns.map(([column, read]) => [column, read(row)])) as SealedEvent;
    return { ...event, at: sealedTime(event.at) };
  };
}

/** A time such as `2026-03-14 16:05:00.12+00`, as it is sealed. */
const sealedTime = (at: string | null): string | null =>
  at && new Date(`${at.replace(" ", "T").replace(/\+00$/, "")}Z`).toISOString();
