import { FilterDay, FilterSelect } from "#components/ui/filter-fields.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import { CLAIM_TYPES } from "#domain/claim.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { SCREENS, type Screen, screenAddress } from "#domain/dashboard-screens.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { STANDING_LABELS } from "#domain/standing.ts";
import { type ClaimFacets, FacetFilters } from "./facet-filters.tsx";

type DashboardFiltersProps = { screen: Screen; filter: DashboardFilter; facets: ClaimFacets; scale: Rating[] };

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** Fields with an input of their own. The others come from links, and stay. */
const SHOWN = ["from", "to", "outlet", "tag", "affair", "reviewer", "type", "language", "standing", "rating"];

/** Which claims the numbers of the dashboard are about. The address has it all. */
export function DashboardFilters({ screen, filter, facets, scale }: DashboardFiltersProps) {
  const hidden = Object.entries(filter).filter(([name]) => !SHOWN.includes(name));
  return (
    <FilterForm
      path={SCREENS[screen].path}
      address={screenAddress(screen, filter)}
      clearAddress={isFiltered(filter) && SCREENS[screen].path}
      moreLabel="Filters"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterDay label="Marked from" name="from" value={filter.from} />
      <FilterDay label="To" name="to" value={filter.to} />
      <FacetFilters filter={filter} facets={facets} />
      <FilterSelect label="Type" name="type" value={filter.type} options={Object.entries(CLAIM_TYPES)} />
      <FilterSelect
        label="Language"
        name="language"
        value={filter.language}
        options={facets.languages.map((tag) => [tag, languageNames.of(tag) ?? tag])}
      />
      <FilterSelect
        label="Standing"
        name="standing"
        value={filter.standing}
        options={Object.entries(STANDING_LABELS)}
      />
      <FilterSelect
        label="Rating"
        name="rating"
        value={filter.rating}
        options={scale.map(({ key, label }) => [key, label])}
      />
    </FilterForm>
  );
}
