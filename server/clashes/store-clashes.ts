import "server-only";
import { v7 as newId } from "uuid";
import { isSameClash } from "#domain/clash/same-clash.ts";
import type { Clash as ClashRow } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { type FoundRow, keptOf } from "./rows.ts";
import type { StatedArticle } from "./stated-sentences.ts";

/**
 * Store what was found between two articles, of which `first` has the smaller id, in place of what was found before. A
 * clash that was found before keeps its id and whether it is dismissed. Where one of the articles has a newer version by
 * now, nothing is stored: the job of that version does it.
 */
export async function storeClashes(first: StatedArticle, second: StatedArticle, found: FoundRow[]): Promise<void> {
  const pair = { firstId: first.id, secondId: second.id };
  await write(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`clashes ${first.id} ${second.id}`}, 0))`;
    if (!(await areCurrent(tx, [first, second]))) return;
    const before = await tx.clash.findMany({ where: pair, orderBy: { id: "asc" } });
    const kept = new Set<string>();
    const added: (FoundRow & { id: string })[] = [];
    for (const row of found) {
      const earlier = before.find(({ id, ...one }) => !kept.has(id) && isSameClash(keptOf(one), keptOf(row)));
      if (earlier) kept.add(earlier.id);
      if (earlier) await tx.clash.update({ where: { id: earlier.id }, data: { ...row, isCurrent: true } });
      else added.push({ id: newId(), ...row });
    }
    await tx.clash.createMany({ data: added });
    await forget(
      tx,
      before.filter(({ id }) => !kept.has(id)),
    );
  });
}

/** The articles with which an article has stored clashes, dismissed ones and those of before too. */
export async function clashingWith(articleId: string): Promise<Set<string>> {
  const rows = await db.clash.findMany({
    where: { OR: [{ firstId: articleId }, { secondId: articleId }] },
    select: { firstId: true, secondId: true },
  });
  return new Set(rows.map(({ firstId, secondId }) => (firstId === articleId ? secondId : firstId)));
}

/** Forget the clashes of an article with articles that are not related to it any more. Returns whether there were any. */
export async function forgetUnrelated(articleId: string, related: string[]): Promise<boolean> {
  const where = {
    OR: [
      { firstId: articleId, secondId: { notIn: related } },
      { secondId: articleId, firstId: { notIn: related } },
    ],
  };
  if ((await db.clash.count({ where })) === 0) return false;
  await write(async (tx) => forget(tx, await tx.clash.findMany({ where })));
  return true;
}

async function areCurrent(tx: Transaction, articles: StatedArticle[]): Promise<boolean> {
  const current = await tx.article.count({
    where: { OR: articles.map(({ id, versionNumber }) => ({ id, currentVersion: versionNumber })) },
  });
  return current === articles.length;
}

/** A clash that was dismissed is only put aside, so that it stays dismissed when the articles have it again. */
async function forget(tx: Transaction, rows: Pick<ClashRow, "id">[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx.clash.deleteMany({ where: { id: { in: ids }, dismissedAt: null } });
  await tx.clash.updateMany({ where: { id: { in: ids } }, data: { isCurrent: false } });
}
