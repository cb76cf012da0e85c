"use client";
import { useMemo } from "react";
import { useClaims } from "#client/workspace/hooks.ts";
import { type Option, Options } from "#components/ui/options.tsx";
import {
  passes,
  peopleOf,
  SHOW_LABELS,
  SHOWS,
  type Show,
  type WorkspaceFilter,
} from "#components/workspace/workspace-filter.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { hidesNames } from "#domain/adjudication/hide-names.ts";

/** Offered only when a version of the article has changed or lost a claim. */
const RARE: ReadonlySet<Show> = new Set(["changed", "lost"]);

/**
 * Which claims the list and the margin show and the text draws strongly, with how many each choice would leave.
 * Reviewers are offered as far as the viewer may know of them, and wants to.
 */
export function WorkspaceFilters() {
  const { filter, setFilter, scale, viewer } = useWorkspaceView();
  const claims = useClaims();
  const people = useMemo(
    () => new Map(claims.flatMap((claim) => peopleOf(claim).map(({ id, name }) => [id, name] as const))),
    [claims],
  );
  const count = (change: Partial<WorkspaceFilter>) =>
    claims.reduce((sum, claim) => sum + Number(passes(claim, { ...filter, ...change }, viewer.id)), 0);
  const isOffered = (show: Show) =>
    !RARE.has(show) || filter.show === show || claims.some(({ anchor }) => anchor.state === show);
  const counted = (options: Option[], name: "rating" | "reviewer") =>
    options.map(([value, label]): Option => [value, `${label} (${count({ [name]: value })})`]);
  return (
    <fieldset className="claim-filters">
      <legend className="visually-hidden">Filter claims</legend>
      <div className="chips">
        {SHOWS.filter(isOffered).map((show) => (
          <button
            key={show}
            type="button"
            className="unstyled"
            aria-pressed={filter.show === show}
            onClick={() => setFilter({ ...filter, show })}
          >
            {SHOW_LABELS[show]} <span className="num">{count({ show })}</span>
          </button>
        ))}
      </div>
      <Choice
        label="Rating"
        any="Any rating"
        value={filter.rating}
        options={counted(
          scale.map(({ key, label }) => [key, label]),
          "rating",
        )}
        onChoose={(rating) => setFilter({ ...filter, rating })}
      />
      {!hidesNames(viewer) && (
        <Choice
          label="Reviewer"
          any="Anyone"
          value={filter.reviewer}
          options={counted([...people], "reviewer")}
          onChoose={(reviewer) => setFilter({ ...filter, reviewer })}
        />
      )}
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
