import { QuotationItems } from "#components/quotation/quotation-items.tsx";
import { Link } from "#components/ui/link.tsx";
import { type QuotationRow, quotationsAddress } from "#domain/quotation/quotation-filter.ts";

type AffairQuotationsProps = { affairId: string; quotations: QuotationRow[]; total: number };

/** Quotations that are shown of the section. */
const MAX_SHOWN = 6;

/** Quotations that several articles of an affair report; nothing where there are none. */
export function AffairQuotations({ affairId, quotations, total }: AffairQuotationsProps) {
  if (total === 0) return null;
  return (
    <section className="affair-section" aria-labelledby="quotations">
      <h2 id="quotations">
        Quotations in several articles <span className="num quiet">{total.toLocaleString("en")}</span>
      </h2>
      <QuotationItems quotations={quotations.slice(0, MAX_SHOWN)} />
      {total > MAX_SHOWN && (
        <Link className="small" href={quotationsAddress({ affair: affairId, reported: "1" })}>
          Show all {total.toLocaleString("en")}
          <span className="visually-hidden"> quotations in several articles</span>
        </Link>
      )}
    </section>
  );
}
