import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { putFirstKnown } from "#server/sources/same-source.ts";
import { readClaimRows } from "./claim-rows.ts";
import type { TitledClaimRow } from "./rows.ts";

type Database = Transaction | typeof db;

/**
 * These claims in this order, without those that do not exist, with the verdicts that the viewer may see: their own, and
 * others' submitted ones where they are not blind. Nothing else of verdicts is read. `lightBatch` says how many claims to
 * read at once.
 */
export async function findClaims(database: Database, viewer: Viewer, ids: string[]): Promise<TitledClaimRow[]> {
  if (ids.length === 0) return [];
  const found = await readClaimRows(database, viewer, ids);
  await putFirstKnown(database, viewer, found.flatMap(citedIn));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const citedIn = ({ verdicts, ruling }: TitledClaimRow) => [
  ...verdicts.flatMap(({ evidence }) => evidence),
  ...(ruling?.evidence ?? []),
];

/** The claim with the verdicts that the viewer may see; null where there is none. */
export const findClaim = async (database: Database, viewer: Viewer, id: string): Promise<TitledClaimRow | null> =>
  (await findClaims(database, viewer, [id]))[0] ?? null;
