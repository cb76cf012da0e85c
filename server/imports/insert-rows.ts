import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";

/** The tables of an import, with all columns of their rows. */
export type Rows = {
  Article: Prisma.ArticleGetPayload<object>;
  Version: Prisma.VersionGetPayload<object>;
  Cluster: Prisma.ClusterGetPayload<object>;
  Claim: Prisma.ClaimGetPayload<object>;
  Anchor: Prisma.AnchorGetPayload<object>;
  Verdict: Prisma.VerdictGetPayload<object>;
  Source: Prisma.SourceGetPayload<object>;
  Evidence: Prisma.EvidenceGetPayload<object>;
  Ruling: Prisma.RulingGetPayload<object>;
  RulingEvidence: Prisma.RulingEvidenceGetPayload<object>;
  Comment: Prisma.CommentGetPayload<object>;
  Precedent: Prisma.PrecedentGetPayload<object>;
};

/** Rows of one statement. */
const SLICE = 1_000;

/**
 * Insert many rows now, before the events that name them. With `ifAbsent` a row that somebody stored meanwhile is left as
 * it is. The rows go as JSON, of which Prisma does not copy each value.
 */
export async function insertRows<Table extends keyof Rows>(
  tx: Transaction,
  table: Table,
  rows: Rows[Table][],
  { ifAbsent = false } = {},
): Promise<void> {
  const onConflict = ifAbsent ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty;
  const name = Prisma.raw(`"${table}"`);
  for (let from = 0; from < rows.length; from += SLICE) {
    const json = JSON.stringify(rows.slice(from, from + SLICE));
    await tx.$executeRaw`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${json}::jsonb)
      ${onConflict}`;
  }
}
