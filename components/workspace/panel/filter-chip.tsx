import { useClaims } from "#client/workspace/hooks.ts";
import { EVERYTHING, isFiltered, peopleOf, SHOW_LABELS } from "#components/workspace/workspace-filter.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";

/** The filter in words while one is set, and a button that ends it. */
export function FilterChip() {
  const { filter, setFilter, scale, visibleClaims } = useWorkspaceView();
  const claims = useClaims();
  if (!isFiltered(filter)) return null;
  const { show, rating, reviewer } = filter;
  const person = reviewer && claims.flatMap(peopleOf).find(({ id }) => id === reviewer)?.name;
  const words = [
    show === "all" ? null : SHOW_LABELS[show],
    scale.find(({ key }) => key === rating)?.label,
    person,
  ].filter(Boolean);
  return (
    <p className="filter-chip">
      <span>
        {words.join(", ") || "Filtered"}: {visibleClaims.length} of {claims.length}
      </span>
      <button type="button" className="unstyled" aria-label="Clear the filter" onClick={() => setFilter(EVERYTHING)}>
        ×
      </button>
    </p>
  );
}
