import "server-only";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordReport } from "./events.ts";
import { REPORT_PARTS } from "./rows.ts";

/** The name and the address of a reader are removed so long after their report was settled. */
export const CONTACT_DAYS = 90;

/** Reports of one run. The next run does the rest. */
const MAX_REPORTS = 200;

/** Remove the names and addresses of readers whose reports were settled long ago. */
export async function forgetReaders(now: Date): Promise<void> {
  const before = new Date(now.getTime() - CONTACT_DAYS * 86_400_000);
  const due = await db.readerReport.findMany({
    where: { settledAt: { lt: before }, OR: [{ name: { not: null } }, { email: { not: null } }] },
    select: { id: true },
    take: MAX_REPORTS,
  });
  for (const { id } of due) await forgetReader(id);
}

const forgetReader = (id: string): Promise<void> =>
  write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ReaderReport" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.readerReport.findUniqueOrThrow({ where: { id }, include: REPORT_PARTS });
    if (before.name === null && before.email === null) return;
    const data = { name: null, email: null, version: { increment: 1 } };
    const after = await tx.readerReport.update({ where: { id }, data, include: REPORT_PARTS });
    recordReport(tx, null, "reader-report.contact-removed", { before, after });
  });
