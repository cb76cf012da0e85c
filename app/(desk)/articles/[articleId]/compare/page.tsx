import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestedArticle, titleOfArticlePage } from "#app/requested-article.ts";
import { Link } from "#components/ui/link.tsx";
import { ClaimOutcomes } from "#components/version/claim-outcomes.tsx";
import { drawnOn, outcomeSummary, outcomesOfComparison } from "#components/version/outcomes.ts";
import { PartChoice } from "#components/version/part-choice.tsx";
import { SideBySide } from "#components/version/side-by-side.tsx";
import { VersionChoice } from "#components/version/version-choice.tsx";
import { articleAddress, comparisonAddress, requestedVersions, versionsAddress } from "#domain/addresses.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { comparePartOfVersions } from "#server/versions/comparison.ts";

type Props = PageProps<"/articles/[articleId]/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfArticlePage(params, "Compare versions");
}

/** Two versions of an article side by side, with the claims on both. A long comparison has several pages. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { viewer, article } = await requestedArticle(params);
  const numbers = requestedVersions(await searchParams, article.currentVersion);
  if (!numbers) notFound();
  const [{ from, to, part, claims, claimCount }, scale] = await Promise.all([
    comparePartOfVersions(viewer, article.id, numbers),
    ratingScale(viewer),
  ]);
  const outcomes = outcomesOfComparison({ claims });
  const sides = { from: `Version ${from}`, to: `Version ${to}` };
  const partAddress = (number: number) => comparisonAddress(article.id, from, to, number);
  return (
    <main className="version-desk is-wide" id="main">
      <div className="page-head">
        <h1>
          <bdi lang={article.language}>{article.title}</bdi>
        </h1>
        <div className="end">
          <Link href={versionsAddress(article.id)}>All versions</Link>
          <Link href={articleAddress(article.id)}>Back to the article</Link>
        </div>
      </div>
      <div className="version-body">
        <VersionChoice articleId={article.id} from={from} to={to} current={article.currentVersion} />
        <PartChoice
          part={part}
          choose={(number, label, isCurrent) => (
            <Link href={partAddress(number)} aria-label={label} aria-current={isCurrent ? "page" : undefined}>
              {number}
            </Link>
          )}
        />
        <SideBySide
          part={part}
          sides={{
            from: { name: sides.from, claims: drawnOn("from", outcomes) },
            to: { name: sides.to, claims: drawnOn("to", outcomes) },
          }}
          language={article.language}
          rowAddress={(number, rowId) => `${partAddress(number)}#${rowId}`}
        />
      </div>
      <aside className="version-panel" aria-label="Claims">
        <section>
          <h2>Claims</h2>
          <p className="summary-line">{outcomeSummary(outcomes)}</p>
          {part.changes.length > 1 && (
            <p className="quiet small">On this part, of {claimCount.toLocaleString("en")} in all.</p>
          )}
        </section>
        <ClaimOutcomes outcomes={outcomes} scale={scale} language={article.language} sides={sides} />
      </aside>
    </main>
  );
}
