import { FilterSelect } from "#components/ui/filter-fields.tsx";
import type { AffairChoice } from "#domain/affair.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";

/** The values that claims can be filtered by. */
export type ClaimFacets = {
  outlets: string[];
  tags: string[];
  languages: string[];
  reviewers: { id: string; name: string }[];
  affairs: AffairChoice[];
};

/** The filters that the dashboard and the list of claims have in common. */
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
