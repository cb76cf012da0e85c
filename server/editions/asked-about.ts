import "server-only";
import { db } from "#server/db/client.ts";

/** The public words of a report and of one of its claims, null where they are not published. */
export type AskedAbout = { title: string | null; statement: string | null };

/** What a reader asks about, in the words that everybody can read. A withdrawn report has none. */
export async function askedAbout(slug: string | null, claimId: string | null): Promise<AskedAbout> {
  const report = slug && (await db.publishedReport.findUnique({ where: { slug, withdrawnAt: null } }));
  if (!report) return { title: null, statement: null };
  const claim = claimId
    ? await db.editionClaim.findFirst({
        where: { articleId: report.articleId, claimId },
        orderBy: { edition: "desc" },
        select: { content: true },
      })
    : null;
  return { title: report.title, statement: claim && JSON.parse(claim.content).statement };
}
