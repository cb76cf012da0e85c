import { FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import type { AffairChoice } from "#domain/affair.ts";
import { REPORT_KINDS } from "#domain/quotation/quotation.ts";
import { type QuotationFilter, quotationsAddress } from "#domain/quotation/quotation-filter.ts";
import { REPORT_KIND_LABELS } from "#domain/quotation/report-words.ts";

type QuotationFiltersProps = { filter: QuotationFilter; affairs: AffairChoice[]; outlets: string[] };

/** A choice that only a link makes is shown as long as it holds. */
const NO_OPTIONS: [string, string][] = [];

export function QuotationFilters({ filter: { after: _, ...filter }, affairs, outlets }: QuotationFiltersProps) {
  return (
    <FilterForm
      path="/quotations"
      address={quotationsAddress(filter)}
      clearAddress={isFiltered(filter) && "/quotations"}
    >
      <FilterSelect
        label="Affair"
        name="affair"
        value={filter.affair}
        options={affairs.map(({ id, name }) => [id, name])}
      />
      <FilterSelect label="Outlet" name="outlet" value={filter.outlet} options={outlets.map((one) => [one, one])} />
      <FilterSelect
        label="Beside the longest report"
        name="kind"
        value={filter.kind}
        options={REPORT_KINDS.map((kind) => [kind, REPORT_KIND_LABELS[kind]])}
      />
      <FilterSelect
        label="Other articles"
        name="reported"
        value={filter.reported}
        options={[["1", "Reported in others too"]]}
      />
      <FilterSelect
        label="Compared"
        name="compared"
        value={filter.compared}
        options={filter.compared ? [["1", "With a longer report"]] : NO_OPTIONS}
      />
      <FilterSelect label="Speaker" name="speaker" value={filter.speaker} options={NO_OPTIONS} />
      <FilterSelect label="Language" name="language" value={filter.language} options={NO_OPTIONS} />
      <FilterSelect label="Tag" name="tag" value={filter.tag} options={NO_OPTIONS} />
    </FilterForm>
  );
}
