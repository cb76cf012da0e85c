import { FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import type { Option } from "#components/ui/options.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import {
  READER_REPORT_KINDS,
  READER_REPORT_STATES,
  type ReaderReportFilter,
  type ReaderReportState,
  readerReportsAddress,
} from "#domain/reader-report.ts";

type ReportFiltersProps = {
  filter: ReaderReportFilter;
  editors: { id: string; name: string }[];
  /** Reports in each state that match the other filters. */
  counts: Record<ReaderReportState, number>;
};

export function ReportFilters({ filter: { after: _, ...filter }, editors, counts }: ReportFiltersProps) {
  const states = (Object.entries(READER_REPORT_STATES) as [ReaderReportState, string][]).map(
    ([state, label]): Option => [state, `${label} (${counts[state].toLocaleString("en")})`],
  );
  const people = editors.map(({ id, name }): Option => [id, name]);
  return (
    <FilterForm
      path="/reader-reports"
      address={readerReportsAddress(filter)}
      clearAddress={isFiltered(filter) && readerReportsAddress({ sort: filter.sort })}
      moreLabel="Filters and sorting"
    >
      <FilterSearch label="Search" placeholder="Words, address or answer" value={filter.q} />
      <FilterSelect label="State" name="state" value={filter.state} options={states} />
      <FilterSelect label="Kind" name="kind" value={filter.kind} options={Object.entries(READER_REPORT_KINDS)} />
      <FilterSelect
        label="Assigned to"
        name="assignee"
        value={filter.assignee}
        any="Everyone"
        options={[["nobody", "Nobody"], ...people]}
      />
      <FilterSelect
        label="Order"
        name="sort"
        value={filter.sort === "oldest" ? "oldest" : undefined}
        any="Newest first"
        options={[["oldest", "Oldest first"]]}
      />
    </FilterForm>
  );
}
