import "server-only";
import { cardOf } from "#render/card/render-card.ts";
import { readDb } from "#server/db/read-client.ts";
import { cachedBytes, type RenderedPage } from "./page-cache.ts";
import { ratingCounts, reportOf } from "./rows.ts";
import { publicSite } from "./site.ts";

/** The picture of an edition for previews; null where there is none. Like the edition it does not change. */
export async function readCard(slug: string, number: number): Promise<RenderedPage | null> {
  const row = await readDb().edition.findFirst({
    where: { number, report: { slug, withdrawnAt: null } },
    select: { articleId: true, number: true, publishedAt: true },
  });
  if (!row) return null;
  const { newsroom, day } = await publicSite();
  return cachedBytes(JSON.stringify(["card", row.articleId, number, newsroom]), async () => {
    const report = await reportOf(readDb(), row.articleId, number);
    const { title, language } = report.article;
    const kind = `Fact-check report, edition ${number}, ${day(row.publishedAt.toISOString())}`;
    return cardOf({ kind, title, language, newsroom, ratings: ratingCounts(report) });
  });
}
