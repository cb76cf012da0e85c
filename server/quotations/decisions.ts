import "server-only";
import type { Transaction } from "#server/db/client.ts";

/** What a person can decide about a report of an utterance; null leaves it to the rules. */
export type Decision = "accepted" | "refused" | null;

/** What was decided about a report and the quotations of an utterance. */
export async function decisionOn(tx: Transaction, reportId: string, members: string[]): Promise<Decision> {
  const [row] = await tx.quotationDecision.findMany({
    where: between(reportId, members),
    select: { decision: true },
    orderBy: { decidedAt: "desc" },
    take: 1,
  });
  return row?.decision ?? null;
}

type NewDecision = {
  /** The quotation whose utterance it is. */
  id: string;
  reportId: string;
  members: string[];
  decision: Decision;
  decidedById: string;
  decidedAt: Date;
};

/**
 * Store what a person decided about a report. It is refused for every quotation that links connect it with, so that it
 * does not come back through another one. It is accepted for one, which is enough.
 */
export async function storeDecision(
  tx: Transaction,
  { id, reportId, members, ...decided }: NewDecision,
): Promise<void> {
  const { decision, decidedById, decidedAt } = decided;
  const refused = decision === "refused" ? await linkedWith(tx, reportId, members) : [];
  await tx.quotationDecision.deleteMany({ where: between(reportId, members) });
  if (decision === null) return;
  const others = [...new Set([...refused, id])].filter((other) => other !== reportId);
  await tx.quotationDecision.createMany({
    data: others.map((other) => ({ ...inOrder(reportId, other), decision, decidedById, decidedAt })),
  });
}

async function linkedWith(tx: Transaction, reportId: string, members: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "toId" AS id FROM "QuotationLink"
    WHERE "fromId" = ${reportId}::uuid AND "toId" = ANY(${members}::uuid[])`;
  return rows.map(({ id }) => id);
}

const between = (reportId: string, members: string[]) => ({
  OR: [
    { oneId: reportId, otherId: { in: members } },
    { otherId: reportId, oneId: { in: members } },
  ],
});

const inOrder = (one: string, other: string) =>
  one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };
