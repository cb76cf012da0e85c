"use client";
import type { Colleague } from "#domain/assignment.ts";

type MentionListProps = {
  id: string;
  suggestions: Colleague[];
  active: number;
  onChoose: (person: Colleague) => void;
};

/** People whose names match what is typed. The text field keeps the focus. */
export function MentionList({ id, suggestions, active, onChoose }: MentionListProps) {
  return (
    <div
      id={`${id}-people`}
      className="mention-list"
      role="listbox"
      aria-label="People to mention"
      hidden={suggestions.length === 0}
    >
      {suggestions.map((person, nth) => (
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={nth === active}
          // Before the text field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person.name} <span className="quiet small">{person.role}</span>
        </div>
      ))}
    </div>
  );
}
