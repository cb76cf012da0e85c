"use client";
import { useClaims } from "#client/workspace/hooks.ts";
import { type Option, Options } from "#components/ui/options.tsx";
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
            className="unstyled"
            aria-pressed={filter.show === show}
            onClick={() => setFilter({ ...filter, show })}
          >
            {label}
          </button>
        ))}
      </div>
      <Choice
        label="Rating"
        any="Any rating"
        value={filter.rating}
        options={scale.map(({ key, label }) => [key, label])}
        onChoose={(rating) => setFilter({ ...filter, rating })}
      />
      <Choice
        label="Reviewer"
        any="Anyone"
        value={filter.reviewer}
        options={[...people]}
        onChoose={(reviewer) => setFilter({ ...filter, reviewer })}
      />
    </fieldset>
  );
}

type ChoiceProps = {
  label: string;
  /** The option for no choice. */
  any: string;
  value: string | null;
  options: Option[];
  onChoose: (value: string | null) => void;
};

const Choice = ({ label, any, value, options, onChoose }: ChoiceProps) => (
  <select
    className="input"
    aria-label={label}
    value={value ?? ""}
    onChange={({ target }) => onChoose(target.value || null)}
  >
    <Options of={[["", any], ...options]} />
  </select>
);
