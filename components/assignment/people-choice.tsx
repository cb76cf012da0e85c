"use client";
import { useState } from "react";
import type { Colleague } from "#domain/assignment.ts";

/** The number of people from which on a search field is shown. */
const SEARCH_FROM = 9;

type PeopleChoiceProps = {
  people: Colleague[];
  chosen: ReadonlySet<string>;
  onToggle: (personId: string) => void;
  viewerId: string;
};

/** Chooses people. Those who are chosen stay visible while the list is searched. */
export function PeopleChoice({ people, chosen, onToggle, viewerId }: PeopleChoiceProps) {
  const [words, setWords] = useState("");
  const typed = words.trim().toLocaleLowerCase();
  const offered = people.filter(({ id, name }) => chosen.has(id) || name.toLocaleLowerCase().includes(typed));
  return (
    <fieldset className="field">
      <legend className="label">People</legend>
      {people.length >= SEARCH_FROM && (
        <input
          className="input"
          type="search"
          aria-label="Find people"
          placeholder="Find people"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className="people-list">
        {offered.map(({ id, name, role }) => (
          <label key={id} className="choice">
            <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(id)} />
            <span>
              {name}
              {id === viewerId && " (you)"}
            </span>
            <span className="quiet small">{role}</span>
          </label>
        ))}
        {offered.length === 0 && <p className="quiet">No one by that name.</p>}
      </div>
    </fieldset>
  );
}
