import { FilterDay, FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import type { AffairChoice } from "#domain/affair.ts";
import { ARTICLE_SORTS, type ArticleFilter, articlesAddress, PROGRESS } from "#domain/article-filter.ts";

type ArticleFiltersProps = {
  filter: ArticleFilter;
  /** What there is to choose from. */
  facets: { outlets: string[]; tags: string[]; reviewers: { id: string; name: string }[]; affairs: AffairChoice[] };
};

export function ArticleFilters({ filter: { after: _, ...filter }, facets }: ArticleFiltersProps) {
  const { newest, ...otherSorts } = ARTICLE_SORTS;
  return (
    <FilterForm
      path="/articles"
      address={articlesAddress(filter)}
      clearAddress={isFiltered(filter) && articlesAddress({ sort: filter.sort })}
      moreLabel="Filters and sorting"
    >
      <FilterSearch label="Search articles" placeholder="Title, outlet, byline or address" value={filter.q} />
      <FilterSelect label="Progress" name="status" value={filter.status} options={Object.entries(PROGRESS)} />
      <FilterSelect
        label="Outlet"
        name="outlet"
        value={filter.outlet}
        options={facets.outlets.map((outlet) => [outlet, outlet])}
      />
      <FilterSelect
        label="Reviewer"
        name="reviewer"
        value={filter.reviewer}
        options={facets.reviewers.map(({ id, name }) => [id, name])}
      />
      {facets.affairs.length > 0 && (
        <FilterSelect
          label="Affair"
          name="affair"
          value={filter.affair}
          options={facets.affairs.map(({ id, name }) => [id, name])}
        />
      )}
      <FilterSelect label="Tag" name="tag" value={filter.tag} options={facets.tags.map((tag) => [tag, tag])} />
      <FilterDay label="Imported from" name="from" value={filter.from} />
      <FilterDay label="To" name="to" value={filter.to} />
      <FilterSelect
        label="Sort by"
        name="sort"
        value={filter.sort === "newest" ? undefined : filter.sort}
        any={newest}
        options={Object.entries(otherSorts)}
      />
    </FilterForm>
  );
}
