import "server-only";
import { v7 as newId } from "uuid";
import { reportAddress } from "#domain/addresses.ts";
import { refuseArchived } from "#domain/archived.ts";
import type { ChecklistItem, ChecklistResult } from "#domain/checklist.ts";
import { chosenOptions, type EditionInput } from "#domain/edition.ts";
import { type ClaimCorrection, correctionsBetween } from "#domain/edition-changes.ts";
import { ConflictError, DuplicateError, InputError, NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { publicReport } from "#domain/published-report.ts";
import type { Report } from "#domain/report-shape.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { readArticleState } from "./article-state.ts";
import { columnsOf, inStoredOrder, listedOf, reportOf } from "./rows.ts";
import { slugFor } from "./slugs.ts";

export const ONLY_EDITORS = "Only editors publish and withdraw reports.";

export type PublishedEdition = { number: number; slug: string; url: string };

/**
 * Publish the next edition of the report of an article, unless the newest one says the same. The checklist is checked
 * again here, on the same data that are published. The same request again gives the edition that it published.
 */
export async function publishEdition(
  viewer: Viewer,
  articleId: string,
  input: EditionInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: PublishedEdition; created: boolean }> {
  permit(can(viewer, "report.publish"), ONLY_EDITORS);
  return write((tx) => publish(tx, viewer, articleId, input, { ifMatch, now }), { isolationLevel: "RepeatableRead" });
}

async function publish(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
  input: EditionInput,
  { ifMatch, now }: { ifMatch: number | null; now: Date },
) {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { archivedAt: true } });
  if (!article) throw new NotFoundError("article");
  refuseArchived(article);
  const state = await readArticleState(tx, viewer, articleId);
  refuseBlind(state.blindOn);
  const published = await tx.publishedReport.findUnique({ where: { articleId } });
  const before = published && (await reportOf(tx, articleId, published.newest));
  const options = chosenOptions(before?.options ?? state.defaults, input.options);
  const report = await inStoredOrder(publicReport(await state.reportWith(options, now.toISOString())));
  if (published && before && published.withdrawnAt === null && (await saysTheSame(before, report))) {
    const newest = await tx.edition.findUniqueOrThrow({
      where: { articleId_number: { articleId, number: published.newest } },
      select: { number: true, publishedById: true },
    });
    const value = answerOf(published.slug, newest.number);
    if (newest.publishedById === viewer.id) return { value, created: false };
    throw new DuplicateError(`Edition ${newest.number} says the same, and another editor published it.`, value);
  }
  if (ifMatch !== null && ifMatch !== (published?.version ?? 0))
    throw new ConflictError(
      "Another editor published or withdrew this report in the meantime. Read it before you publish.",
      published && { ...answerOf(published.slug, published.newest), version: published.version },
    );
  const checklist = passedOver(state.checklist, input.reasons ?? {});
  const slug = await slugFor(tx, { articleId, title: report.article.title }, published?.slug ?? null, input.slug);
  const number = (published?.newest ?? 0) + 1;
  const row = { ...listedOf(report), newest: number, newestAt: now, withdrawnAt: null, withdrawalReason: null };
  await tx.publishedReport.upsert({
    where: { articleId },
    create: { articleId, slug, firstAt: now, ...row },
    update: { ...row, version: { increment: 1 } },
  });
  const corrections = before ? correctionsBetween(before, report) : [];
  const sha256 = await storeEdition(tx, viewer, { articleId, number, now, report, checklist });
  await storeCorrections(tx, corrections, input.notes ?? {}, { articleId, edition: number, at: now });
  recordEvent(tx, {
    type: "report.published",
    actorId: viewer.id,
    object: { type: "report", id: articleId },
    articleId,
    before: published && { slug, number: published.newest, withdrawn: published.withdrawnAt !== null },
    after: { slug, number, sha256, options: report.options, checklist, corrections: corrections.length },
    reason: reasonsInWords(checklist),
  });
  return { value: answerOf(slug, number), created: true };
}

const answerOf = (slug: string, number: number): PublishedEdition => ({
  number,
  slug,
  url: publicUrl() + reportAddress(slug),
});

/** Whoever has begun a verdict must not read in a report how others judge the claim. */
export function refuseBlind(numbers: number[]): void {
  if (numbers.length === 0) return;
  const claims = numbers.length === 1 ? `claim ${numbers[0]}` : `claims ${numbers.slice(0, 10).join(", ")}`;
  throw new RuleError(
    `You have begun a verdict on ${claims}. Submit or empty it before you publish, or ask another editor to publish.`,
  );
}

/** Whether two reports differ only in the time at which they were made. */
async function saysTheSame(one: Report, other: Report): Promise<boolean> {
  const contentOf = async ({ generatedAt: _, auditHead: __, baseUrl: ___, ...report }: Report) =>
    (await columnsOf(report as Report)).sha256;
  return (await contentOf(one)) === (await contentOf(other));
}

/** The results of the checklist with the reasons. Throws where an item neither passes nor has a reason. */
function passedOver(items: ChecklistItem[], reasons: NonNullable<EditionInput["reasons"]>): ChecklistResult[] {
  const missing = items.filter(({ key, passed }) => !passed && !reasons[key]);
  if (missing.length > 0)
    throw new InputError(
      `Give a reason for each item that does not pass: ${missing.map(({ key, detail }) => `${key} (${detail.replace(/\.$/, "")})`).join("; ")}.`,
      missing.map(({ key, detail }) => ({ path: `reasons.${key}`, message: `Say why you publish anyway. ${detail}` })),
    );
  return items.map(({ key, passed, detail }) => ({
    ...{ key, passed, detail },
    reason: passed ? null : (reasons[key] ?? null),
  }));
}

const reasonsInWords = (checklist: ChecklistResult[]): string | null =>
  checklist.flatMap(({ key, reason }) => (reason ? [`${key}: ${reason}`] : [])).join("\n") || null;

type NewEdition = {
  articleId: string;
  number: number;
  now: Date;
  report: Report;
  checklist: ChecklistResult[];
};

async function storeEdition(tx: Transaction, viewer: Viewer, edition: NewEdition): Promise<string> {
  const { articleId, number, now, report, checklist } = edition;
  const { claims, ...columns } = await columnsOf(report);
  const publication = { publishedAt: now, publishedById: viewer.id, checklist };
  await tx.edition.create({ data: { articleId, number, ...publication, ...columns } });
  await tx.editionClaim.createMany({ data: claims.map((claim) => ({ articleId, edition: number, ...claim })) });
  return columns.sha256;
}

async function storeCorrections(
  tx: Transaction,
  corrections: ClaimCorrection[],
  notes: Record<string, string>,
  edition: { articleId: string; edition: number; at: Date },
): Promise<void> {
  const data = corrections.map((changes) => ({
    ...{ id: newId(), ...edition, claimId: changes.claimId, changes },
    note: notes[changes.claimId] ?? null,
  }));
  if (data.length > 0) await tx.reportCorrection.createMany({ data });
}
