import { type ClaimFacets, FacetFilters } from "#components/dashboard/facet-filters.tsx";
import { FilterDay, FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import { type ClaimFilter, claimsAddress, EVIDENCE_HEALTH } from "#domain/claim-filter.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { STANDING_LABELS } from "#domain/standing.ts";

/** Fields with an input of their own. The others come from the figures of the dashboard, and stay. */
const SHOWN = "q standing rating evidence outlet affair tag reviewer mine from to ruledFrom ruledTo sort".split(" ");

type ClaimFiltersProps = { filter: ClaimFilter; facets: ClaimFacets; scale: Rating[] };

export function ClaimFilters({ filter, facets, scale }: ClaimFiltersProps) {
  const { after: _, ...first } = filter;
  const hidden = Object.entries(first).filter(([name]) => !SHOWN.includes(name));
  const ratings = scale.map(({ key, label }): [string, string] => [key, label]);
  return (
    <FilterForm
      path="/claims"
      address={claimsAddress(first)}
      clearAddress={isFiltered(filter) && "/claims"}
      moreLabel="Filters and sorting"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSearch label="Search" placeholder="Words in the statement" value={filter.q} />
      <FilterSelect
        label="Standing"
        name="standing"
        value={filter.standing}
        options={Object.entries(STANDING_LABELS)}
      />
      <FilterSelect label="Rating" name="rating" value={filter.rating} options={ratings} />
      <FilterSelect
        label="Evidence"
        name="evidence"
        value={filter.evidence}
        options={Object.entries(EVIDENCE_HEALTH)}
      />
      <FacetFilters filter={filter} facets={facets} />
      <FilterSelect label="Marked by" name="mine" value={filter.mine} any="Anyone" options={[["1", "Me"]]} />
      <FilterDay label="Marked from" name="from" value={filter.from} />
      <FilterDay label="To" name="to" value={filter.to} />
      {(filter.ruledFrom || filter.ruledTo) && (
        <>
          <FilterDay label="Ruled from" name="ruledFrom" value={filter.ruledFrom} />
          <FilterDay label="Ruled to" name="ruledTo" value={filter.ruledTo} />
        </>
      )}
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
