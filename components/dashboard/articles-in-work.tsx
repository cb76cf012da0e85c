import { Link } from "#components/ui/link.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { claimsAddress, type DashboardFilter } from "#domain/claim-filter.ts";
import { type ArticleProgress, ageInWords, type Dashboard } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { StandingState } from "#domain/standing.ts";
import { FigureCsv } from "./figure-csv.tsx";
import { SegmentBar, StaleHatching } from "./segment-bar.tsx";

const STANDINGS = ["agreed", "disputed", "stale", "open"] as const satisfies StandingState[];

const COLUMNS: Column[] = [
  "Article",
  ["Outlet", "wide-cell"],
  "Claims",
  ...["Ruled", "Agreed", "Disputed", "Stale", "Open", "Waiting for"].map((name): Column => [name, "num"]),
];

/** The progress of the articles that wait longest. */
export function ArticlesInWork({ dashboard, scale }: { dashboard: Dashboard; scale: Rating[] }) {
  const { articles, inWork, filter, at } = dashboard;
  if (articles.length === 0) return null;
  return (
    <section className="in-work" aria-labelledby="in-work">
      <h2 id="in-work">Articles in work</h2>
      <p className="quiet">
        {articles.length < inWork && (
          <span className="num">{`${articles.length} of ${inWork.toLocaleString("en")}. `}</span>
        )}
        Claims without a ruling, longest wait first
      </p>
      <StaleHatching />
      <div className="scrolls">
        <table>
          <TableHead columns={COLUMNS} />
          <tbody>
            {articles.map((progress) => (
              <ProgressRow key={progress.article.id} progress={progress} filter={filter} at={at} scale={scale} />
            ))}
          </tbody>
        </table>
      </div>
      <FigureCsv
        figure="articles"
        filter={filter}
        of={inWork === 1 ? "the article in work" : `all ${inWork.toLocaleString("en")} articles in work`}
      />
    </section>
  );
}

type ProgressRowProps = { progress: ArticleProgress; filter: DashboardFilter; at: string; scale: Rating[] };

function ProgressRow({ progress, filter, at, scale }: ProgressRowProps) {
  const { article, claims, standings, ratings, waitingSince } = progress;
  const own = { ...filter, article: article.id };
  return (
    <tr>
      <th scope="row">
        <Link href={articleAddress(article.id)} lang={article.language} dir="auto">
          {article.title}
        </Link>
      </th>
      <td className="wide-cell">{article.outlet && <bdi>{article.outlet}</bdi>}</td>
      <td className="progress-cell">
        <SegmentBar ratings={ratings} stale={standings.stale} claims={claims} scale={scale} />
      </td>
      <td className="num">
        <Count of={standings.ruled} href={claimsAddress({ ...own, standing: "ruled" })} /> of{" "}
        <Count of={claims} href={claimsAddress(own)} />
      </td>
      {STANDINGS.map((standing) => (
        <td key={standing} className="num">
          <Count of={standings[standing]} href={claimsAddress({ ...own, standing, sort: "oldest" })} />
        </td>
      ))}
      <td className="num">{waitingSince && ageInWords(waitingSince, at)}</td>
    </tr>
  );
}

/** A number with a link to its claims; zero has no link. */
function Count({ of: count, href }: { of: number; href: string }) {
  return count === 0 ? <span className="quiet">0</span> : <Link href={href}>{count.toLocaleString("en")}</Link>;
}
