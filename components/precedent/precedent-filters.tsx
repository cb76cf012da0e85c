import { FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import { type PrecedentsQuery, precedentsAddress } from "#domain/precedent.ts";

type PrecedentFiltersProps = { filter: PrecedentsQuery; publishers: string[]; ratings: string[] };

export function PrecedentFilters({ filter: { after: _, ...filter }, publishers, ratings }: PrecedentFiltersProps) {
  return (
    <FilterForm
      path="/precedents"
      address={precedentsAddress(filter)}
      clearAddress={isFiltered(filter) && "/precedents"}
      moreLabel="Filters"
    >
      <FilterSearch label="Search" placeholder="Claim, claimant or publisher" value={filter.q} />
      <FilterSelect
        label="Reviewed by"
        name="publisher"
        value={filter.publisher}
        options={publishers.map((one) => [one, one])}
      />
      <FilterSelect label="Rating" name="rating" value={filter.rating} options={ratings.map((one) => [one, one])} />
    </FilterForm>
  );
}
