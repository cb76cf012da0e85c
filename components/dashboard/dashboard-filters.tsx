import { FilterDay, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import type { AffairChoice } from "#domain/affair.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { SCREENS, type Screen, screenAddress } from "#domain/dashboard-screens.ts";

/** The values that claims can be filtered by. */
export type ClaimFacets = {
  outlets: string[];
  tags: string[];
  reviewers: { id: string; name: string }[];
  affairs: AffairChoice[];
};

type DashboardFiltersProps = { filter: DashboardFilter; facets: ClaimFacets; screen?: Screen };

/** Which claims the numbers of a screen of the dashboard are about. */
export function DashboardFilters({ filter, facets, screen = "overview" }: DashboardFiltersProps) {
  return (
    <FilterForm
      path={SCREENS[screen].path}
      address={screenAddress(screen, filter)}
      clearAddress={isFiltered(filter) && SCREENS[screen].path}
    >
      <FilterDay label="Marked from" name="from" value={filter.from} />
      <FilterDay label="To" name="to" value={filter.to} />
      <FacetFilters filter={filter} facets={facets} />
    </FilterForm>
  );
}

export function FacetFilters({ filter, facets }: { filter: DashboardFilter; facets: ClaimFacets }) {
  const { outlets, tags, reviewers, affairs } = facets;
  return (
    <>
      <FilterSelect label="Outlet" name="outlet" value={filter.outlet} options={outlets.map((name) => [name, name])} />
      {affairs.length > 0 && (
        <FilterSelect
          label="Affair"
          name="affair"
          value={filter.affair}
          options={affairs.map(({ id, name }) => [id, name])}
        />
      )}
      <FilterSelect label="Tag" name="tag" value={filter.tag} options={tags.map((tag) => [tag, tag])} />
      <FilterSelect
        label="Reviewer"
        name="reviewer"
        value={filter.reviewer}
        any="Anyone"
        options={reviewers.map(({ id, name }) => [id, name])}
      />
    </>
  );
}
