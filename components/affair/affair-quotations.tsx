import { QuotationItems } from "#components/quotation/quotation-items.tsx";
import { Link } from "#components/ui/link.tsx";
import { type QuotationRow, quotationsAddress } from "#domain/quotation/quotation-filter.ts";
import { reportsInWords } from "#domain/quotation/report-words.ts";

type AffairQuotationsProps = { affairId: string; utterances: QuotationRow[]; total: number };

/** What several articles of an affair report that somebody said, each once; nothing where there is nothing. */
export function AffairQuotations({ affairId, utterances, total }: AffairQuotationsProps) {
  if (utterances.length === 0) return null;
  return (
    <section className="affair-section" aria-labelledby="quotations">
      <h2 id="quotations">Quotations in several articles</h2>
      <QuotationItems quotations={utterances} />
      <Link className="small" href={quotationsAddress({ affair: affairId, reported: "1" })}>
        Show all {reportsInWords(total)}
        <span className="visually-hidden"> of quotations in several articles</span>
      </Link>
    </section>
  );
}
