import { PublishedAt } from "#components/article/published-at.tsx";
import { Link } from "#components/ui/link.tsx";
import { utteranceAddress } from "#domain/quotation/quotation.ts";
import type { QuotationRow } from "#domain/quotation/quotation-filter.ts";
import { alsoReported } from "#domain/quotation/report-words.ts";

/** Quotations of several articles: each leads to all reports of its words. */
export function QuotationItems({ quotations }: { quotations: QuotationRow[] }) {
  return (
    <ul className="quotation-items divided">
      {quotations.map(({ id, exact, speaker, article, reports, kinds }) => (
        <li key={id}>
          <Link className="clamped serif" href={utteranceAddress(id)} lang={article.language} dir="auto">
            “{exact}”
          </Link>
          <span className="quiet small">
            {speaker && (
              <>
                <bdi>{speaker}</bdi>
                {" · "}
              </>
            )}
            <bdi lang={article.outlet ? undefined : article.language}>{article.outlet ?? article.title}</bdi>
            {article.publishedAt && (
              <>
                {" · "}
                <PublishedAt at={article.publishedAt} />
              </>
            )}
          </span>
          {reports > 0 && <span className="small">{alsoReported({ reports, kinds })}</span>}
        </li>
      ))}
    </ul>
  );
}
