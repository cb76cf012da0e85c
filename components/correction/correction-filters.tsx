import { FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import type { Option } from "#components/ui/options.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import {
  CORRECTION_STATES,
  type CorrectionFilter,
  type CorrectionState,
  correctionsAddress,
} from "#domain/correction-request.ts";

type CorrectionFiltersProps = {
  filter: CorrectionFilter;
  outlets: string[];
  /** Requests in each state that match the other filters. */
  counts: Record<CorrectionState, number>;
};

export function CorrectionFilters({ filter: { after: _, ...filter }, outlets, counts }: CorrectionFiltersProps) {
  const states = (Object.entries(CORRECTION_STATES) as [CorrectionState, string][]).map(
    ([state, label]): Option => [state, `${label} (${counts[state].toLocaleString("en")})`],
  );
  return (
    <FilterForm
      path="/correction-requests"
      address={correctionsAddress(filter)}
      clearAddress={isFiltered(filter) && correctionsAddress({ sort: filter.sort })}
      moreLabel="Filters and sorting"
    >
      <FilterSearch label="Search" placeholder="Request, claim or article" value={filter.q} />
      <FilterSelect label="State" name="state" value={filter.state} options={states} />
      <FilterSelect label="Outlet" name="outlet" value={filter.outlet} options={outlets.map((one) => [one, one])} />
      <FilterSelect label="Whose" name="mine" value={filter.mine} any="Everyone’s" options={[["1", "Mine"]]} />
      <FilterSelect
        label="Sort by"
        name="sort"
        value={filter.sort === "oldest" ? "oldest" : undefined}
        any="Newest first"
        options={[["oldest", "Oldest first"]]}
      />
    </FilterForm>
  );
}
