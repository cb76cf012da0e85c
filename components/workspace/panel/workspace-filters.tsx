"use client";
import { useClaims } from "#client/workspace/hooks.ts";
import { peopleOf, type WorkspaceFilter } from "#components/workspace/workspace-filter.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";

const SHOWS: [value: WorkspaceFilter["show"], label: string][] = [
  ["all", "All"],
  ["mine", "Mine"],
  ["open", "Open"],
  ["disputed", "Disputed"],
  ["stale", "Stale"],
  ["changed", "Changed"],
  ["lost", "Lost"],
];

/** Offered only when a version of the article has changed or lost a claim. */
const RARE: ReadonlySet<WorkspaceFilter["show"]> = new Set(["changed", "lost"]);

/** Which claims the text, the margin and the list show. Reviewers are offered as far as the viewer may know of them. */
export function WorkspaceFilters() {
  const { filter, setFilter, scale } = useWorkspaceView();
  const claims = useClaims();
  const isOffered = (show: WorkspaceFilter["show"]) =>
    !RARE.has(show) || filter.show === show || claims.some(({ anchor }) => anchor.state === show);
  const people = new Map(claims.flatMap((claim) => peopleOf(claim).map(({ id, name }) => [id, name] as const)));
  return (
    <fieldset className="claim-filters">
      <legend className="visually-hidden">Filter claims</legend>
      <div className="chips">
        {SHOWS.filter(([show]) => isOffered(show)).map(([show, label]) => (
          <button
            key={show}
            type="button"
            aria-pressed={filter.show === show}
            onClick={() => setFilter({ ...filter, show })}
          >
            {label}
          </button>
        ))}
      </div>
      <select
        className="input"
        aria-label="Rating"
        value={filter.rating ?? ""}
        onChange={(event) => setFilter({ ...filter, rating: event.target.value || null })}
      >
        <option value="">Any rating</option>
        {scale.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label="Reviewer"
        value={filter.reviewer ?? ""}
        onChange={(event) => setFilter({ ...filter, reviewer: event.target.value || null })}
      >
        <option value="">Anyone</option>
        {[...people].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
