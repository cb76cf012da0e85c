import "server-only";
import type { Affair, AffairInput } from "#domain/affair.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { queueClashSearch } from "#server/clashes/queue.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { queueQuotationSearch } from "#server/quotations/queue.ts";

const ARTICLES = {
  articles: { select: { articleId: true }, orderBy: { articleId: "asc" } },
} as const satisfies Prisma.AffairInclude;
type AffairRow = Prisma.AffairGetPayload<{ include: typeof ARTICLES }>;

const CHANGED = "Someone changed this affair in the meantime.";
const ONLY_EDITORS = "Only editors make and change affairs.";

/** The affair with this id, or null. */
export async function findAffair(viewer: Viewer, id: string): Promise<Affair | null> {
  if (!can(viewer, "affair.read")) return null;
  const row = await db.affair.findUnique({ where: { id }, include: ARTICLES });
  return row && affairOf(row);
}

export async function readAffair(viewer: Viewer, id: string): Promise<Affair> {
  permit(can(viewer, "affair.read"));
  const affair = await findAffair(viewer, id);
  if (!affair) throw new NotFoundError("affair");
  return affair;
}

/** Make an affair, or change it. Saving the same values again changes nothing. */
export async function saveAffair(
  viewer: Viewer,
  id: string,
  input: AffairInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: Affair; created: boolean }> {
  permit(can(viewer, "affair.change"), ONLY_EDITORS);
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Affair" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.affair.findUnique({ where: { id }, include: ARTICLES });
    if (row) return { value: await changeAffair(tx, viewer, affairOf(row), { input, ifMatch, now }), created: false };
    expectAbsent(ifMatch, "This affair");
    const { name, description = null, articles = [] } = input;
    await expectArticles(tx, articles);
    const made = await tx.affair.create({
      data: {
        ...{ id, name, description, createdAt: now, updatedAt: now, archivedAt: input.archived ? now : null },
        createdById: viewer.id,
        articles: { create: articles.map((articleId) => ({ articleId })) },
      },
      include: ARTICLES,
    });
    await queueClashSearch(tx, articles);
    await queueQuotationSearch(tx, articles);
    return { value: record(tx, viewer, { type: "affair.made", before: null, after: affairOf(made) }), created: true };
  });
}

type Change = { input: AffairInput; ifMatch: number | null; now: Date };

async function changeAffair(
  tx: Transaction,
  viewer: Viewer,
  before: Affair,
  { input, ifMatch, now }: Change,
): Promise<Affair> {
  const { name, description = before.description, articles = before.articles, archived = before.archived } = input;
  const added = articles.filter((article) => !before.articles.includes(article));
  const removed = before.articles.filter((article) => !articles.includes(article));
  const isSame = name === before.name && description === before.description && archived === before.archived;
  if (isSame && added.length + removed.length === 0) return before;
  expectVersion(before, ifMatch, CHANGED);
  await expectArticles(tx, added);
  const { id } = before;
  await tx.affairArticle.deleteMany({ where: { affairId: id, articleId: { in: removed } } });
  await tx.affairArticle.createMany({ data: added.map((articleId) => ({ affairId: id, articleId })) });
  await queueClashSearch(tx, [...added, ...removed]);
  await queueQuotationSearch(tx, added);
  const archiving = archived === before.archived ? {} : { archivedAt: archived ? now : null };
  const data = { name, description, updatedAt: now, version: { increment: 1 }, ...archiving } as const;
  const after = affairOf(await tx.affair.update({ where: { id }, data, include: ARTICLES }));
  const type = archived === before.archived ? "affair.changed" : archived ? "affair.archived" : "affair.restored";
  return record(tx, viewer, { type, before, after });
}

async function expectArticles(tx: Transaction, ids: string[]): Promise<void> {
  const found = await tx.article.count({ where: { id: { in: ids } } });
  if (found < ids.length) throw new RuleError("One of these articles does not exist. Load the page again.");
}

type Recorded = { type: EventType; before: Affair | null; after: Affair };

function record(tx: Transaction, viewer: Viewer, { type, before, after }: Recorded): Affair {
  recordEvent(tx, { type, actorId: actorOf(viewer), object: { type: "affair", id: after.id }, before, after });
  return after;
}

const affairOf = ({
  id,
  name,
  description,
  articles,
  archivedAt,
  createdAt,
  updatedAt,
  version,
}: AffairRow): Affair => ({
  ...{ id, name, description, version },
  articles: articles.map(({ articleId }) => articleId),
  archived: archivedAt !== null,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
