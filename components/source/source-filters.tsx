import { FilterSearch, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import { STANCES } from "#domain/evidence.ts";
import { HEALTH_FILTERS, SOURCE_ORDERS, type SourceFilter, sourcesAddress } from "#domain/source/source-filter.ts";
import { SOURCE_KINDS } from "#domain/source.ts";

type SourceFiltersProps = {
  filter: SourceFilter;
  publishers: string[];
  people: { id: string; name: string }[];
};

export function SourceFilters({ filter: { after: _, ...filter }, publishers, people }: SourceFiltersProps) {
  const { newest, ...otherOrders } = SOURCE_ORDERS;
  return (
    <FilterForm
      path="/sources"
      address={sourcesAddress(filter)}
      clearAddress={isFiltered(filter) && sourcesAddress({ sort: filter.sort })}
      moreLabel="Filters and sorting"
    >
      <FilterSearch label="Search" placeholder="Title, publisher, author, address or DOI" value={filter.q} />
      <FilterSelect label="Kind" name="kind" value={filter.kind} options={Object.entries(SOURCE_KINDS)} />
      <FilterSelect
        label="Publisher"
        name="publisher"
        value={filter.publisher}
        options={publishers.map((one) => [one, one])}
      />
      <FilterSelect label="Health" name="health" value={filter.health} options={Object.entries(HEALTH_FILTERS)} />
      <FilterSelect label="Stance" name="stance" value={filter.stance} options={Object.entries(STANCES)} />
      <FilterSelect
        label="Cited by"
        name="citedBy"
        value={filter.citedBy}
        any="Anyone"
        options={people.map(({ id, name }) => [id, name])}
      />
      <FilterSelect
        label="Sort by"
        name="sort"
        value={filter.sort === "newest" ? undefined : filter.sort}
        any={newest}
        options={Object.entries(otherOrders)}
      />
    </FilterForm>
  );
}
