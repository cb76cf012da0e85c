import "server-only";
import { articleAddress, claimInArticleAddress } from "#domain/addresses.ts";
import { RuleError } from "#domain/errors.ts";
import type { ReaderReport, ReaderReportDetail } from "#domain/reader-report.ts";
import type { db, Transaction } from "#server/db/client.ts";

type Result = NonNullable<ReaderReport["result"]>;

/** Refuse a result that does not exist. */
export async function checkResult(tx: Transaction, result: Result): Promise<void> {
  if (!(await findResult(tx, result))) throw new RuleError("What you name as the result does not exist. Choose again.");
}

/** The words and the address of what a report was made into; null where it does not exist. */
export async function findResult(
  database: Pick<typeof db, "claim" | "article" | "correctionRequest">,
  { kind, id }: Result,
): Promise<ReaderReportDetail["resultLink"]> {
  if (kind === "article") {
    const article = await database.article.findUnique({ where: { id }, select: { title: true } });
    return article && { label: article.title, href: articleAddress(id) };
  }
  if (kind === "claim") {
    const claim = await database.claim.findUnique({ where: { id }, select: { statement: true, articleId: true } });
    return claim && { label: claim.statement, href: claimInArticleAddress(claim.articleId, id) };
  }
  const select = { request: true, articleId: true, claimId: true };
  const request = await database.correctionRequest.findUnique({ where: { id }, select });
  return request && { label: request.request, href: claimInArticleAddress(request.articleId, request.claimId) };
}
