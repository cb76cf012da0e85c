import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type { ArchiveRecord } from "#domain/source/archiving.ts";
import type { CheckedSource } from "#domain/source/source-detail.ts";
import type { SourceRow } from "#server/claims/evidence-rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs, wakeWorkers } from "#server/jobs/queue.ts";
import { recordEvent } from "#server/log/events.ts";
import { checkedSourceOf } from "./checked-source.ts";
import { IS_CITED } from "./checks.ts";
import { visibleSources } from "./sources.ts";

/** Whether this installation asks an outside archive for copies. */
export const hasArchive = (): boolean => Boolean(process.env.GALLEY_ARCHIVE_URL);

const NO_ARCHIVE =
  "Galley has no outside archive to ask. Make a copy there yourself and enter its address, or ask an admin to set one up.";

/** Ask the outside archive for a copy of a source. A job does so. One that is asked for already is not asked for again. */
export async function requestArchive(viewer: Viewer, id: string): Promise<CheckedSource> {
  permit(can(viewer, "source.check"));
  const asked = await write(async (tx) => {
    const row = await sourceForUpdate(tx, viewer, id);
    if (!hasArchive()) throw new RuleError(NO_ARCHIVE);
    if (!row.url) throw new RuleError("This source has no address that could be archived. Give it one first.");
    return checkedSourceOf(row.archiveState === "asked" ? row : await ask(tx, viewer, row));
  });
  wakeWorkers("archive-source");
  return asked;
}

/** Ask for a copy of every cited source that has none yet. Returns how many there are. */
export async function requestMissingCopies(viewer: Viewer): Promise<number> {
  permit(can(viewer, "people.manage"));
  if (!hasArchive()) throw new RuleError("Set GALLEY_ARCHIVE_URL to the archive that Galley is to ask.");
  const missing = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Source" s
    WHERE s.url IS NOT NULL AND s."archivedUrl" IS NULL AND s."archiveState" <> 'asked' AND ${IS_CITED} ORDER BY s.id`;
  for (const { id } of missing)
    await write(async (tx) => ask(tx, viewer, await tx.source.findUniqueOrThrow({ where: { id } })));
  return missing.length;
}

async function ask(tx: Transaction, viewer: Viewer, row: SourceRow): Promise<SourceRow> {
  const data = { archiveState: "asked", archiveAskedAt: new Date(), archiveTicket: null, archiveFault: null } as const;
  await addJobs(tx, "archive-source", [{ data: { sourceId: row.id, attempts: 0 }, key: row.id }]);
  recordEvent(tx, {
    type: "source.archive-requested",
    actorId: actorOf(viewer),
    object: { type: "source", id: row.id },
    after: { url: row.url },
  });
  return tx.source.update({ where: { id: row.id }, data });
}

/** Record the address of a copy that a person found or made in an archive, or remove it. */
export async function recordArchivedCopy(
  viewer: Viewer,
  id: string,
  { url }: ArchiveRecord,
  ifMatch: number | null,
): Promise<CheckedSource> {
  permit(can(viewer, "source.read"));
  return write(async (tx) => {
    const row = await sourceForUpdate(tx, viewer, id);
    permit(
      can(viewer, "source.change", row.addedById),
      "Another reviewer added this source. Ask them or an editor to record the copy.",
    );
    if (row.archivedUrl === url) return checkedSourceOf(row);
    expectVersion(checkedSourceOf(row), ifMatch, "Someone changed this source while you were working on it.");
    const state = url === null ? "none" : "recorded";
    const data = {
      archiveState: state,
      archivedUrl: url,
      archivedAt: null,
      archiveFault: null,
      archiveTicket: null,
    } as const;
    const changed = await tx.source.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    recordEvent(tx, {
      type: "source.archived",
      actorId: viewer.id,
      object: { type: "source", id },
      before: { archivedUrl: row.archivedUrl },
      after: { archivedUrl: url },
    });
    return checkedSourceOf(changed);
  });
}

async function sourceForUpdate(tx: Transaction, viewer: Viewer, id: string): Promise<SourceRow> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.source.findFirst({ where: { AND: [{ id }, visibleSources(viewer)] } });
  if (!row) throw new NotFoundError("source");
  return row;
}
