import { PublishedAt } from "#components/article/published-at.tsx";
import { Link } from "#components/ui/link.tsx";
import { articleAddress } from "#domain/addresses.ts";
import type { DatedArticle, TimeLine } from "#domain/affair-time-line.ts";

type AffairTimeLineProps = {
  /** All articles of the affair, those without a date last. */
  articles: DatedArticle[];
  /** Null where there is nothing to draw. */
  line: TimeLine | null;
  timeZone: string;
};

/** When each outlet reported: a drawing, and the same articles as a list. */
export function AffairTimeLine({ articles, line, timeZone }: AffairTimeLineProps) {
  if (articles.length === 0) return null;
  return (
    <section className="affair-section" aria-labelledby="time-line">
      <h2 id="time-line">Time line</h2>
      {line && <Drawing line={line} />}
      <details className="time-line-list">
        <summary>
          {articles.length === 1 ? "The article" : `The ${articles.length} articles by date`}
          <span className="quiet"> in {timeZone} time</span>
        </summary>
        <ol>
          {articles.map(({ id, title, outlet, language, publishedAt }) => (
            <li key={id}>
              <span className="num quiet">
                <PublishedAt at={publishedAt} />
              </span>
              <bdi>{outlet ?? "No outlet"}</bdi>
              <Link href={articleAddress(id)} lang={language} dir="auto">
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** Screen readers skip it, because the list has the same articles. */
function Drawing({ line: { marks, rows } }: { line: TimeLine }) {
  return (
    <div className="time-line" aria-hidden="true">
      {rows.map(({ outlet, articles }) => (
        <div key={outlet} className="time-line-row">
          <bdi>{outlet}</bdi>
          <svg height="24">
            <title>{outlet}</title>
            <line x1="0" x2="100%" y1="12" y2="12" />
            {articles.map(({ id, title, at }) => (
              <a key={id} href={articleAddress(id)} tabIndex={-1}>
                <title>{title}</title>
                <circle cx={percent(at)} cy="12" r="5.5" />
              </a>
            ))}
          </svg>
        </div>
      ))}
      <div className="time-line-row">
        <span />
        <svg height="22">
          <title>Days</title>
          {marks.map(({ at, words }) => (
            <g key={words}>
              <line x1={percent(at)} x2={percent(at)} y1="0" y2="5" />
              <text x={percent(at)} y="18">
                {words}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
