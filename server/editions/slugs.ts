import "server-only";
import { slugFrom } from "#domain/edition.ts";
import { DuplicateError, RuleError } from "#domain/errors.ts";
import type { Transaction } from "#server/db/client.ts";

/**
 * The slug of a report: the one that it has, else the one that the editor chose, else one made of the title. Readers
 * have links to a report, so its slug never changes.
 */
export async function slugFor(
  tx: Transaction,
  { articleId, title }: { articleId: string; title: string },
  current: string | null,
  chosen: string | undefined,
): Promise<string> {
  if (current !== null) {
    if (chosen === undefined || chosen === current) return current;
    throw new RuleError(`The address of this report is /reports/${current}, and it does not change.`);
  }
  if (chosen === undefined) return freeSlug(tx, slugFrom(title) ?? `report-${articleId.slice(-8)}`);
  if (await isTaken(tx, chosen)) throw new DuplicateError("Another report has this address.", { slug: chosen });
  return chosen;
}

/** This slug, with a number where others have it. */
export async function freeSlug(tx: Transaction, slug: string): Promise<string> {
  if (!(await isTaken(tx, slug))) return slug;
  const rows = await tx.publishedReport.findMany({
    where: { slug: { startsWith: `${slug}-` } },
    select: { slug: true },
  });
  const taken = new Set(rows.map((row) => row.slug));
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

const isTaken = async (tx: Transaction, slug: string): Promise<boolean> =>
  (await tx.publishedReport.findUnique({ where: { slug }, select: { articleId: true } })) !== null;
