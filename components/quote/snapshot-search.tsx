"use client";
import { type KeyboardEvent, type Ref, useId } from "react";
import { Button } from "#components/ui/button.tsx";

type SnapshotSearchProps = {
  words: string;
  /** Of the match that is shown, from 0, and how many there are. */
  at: number;
  count: number;
  onWords: (words: string) => void;
  onStep: (by: 1 | -1) => void;
  /** Called when the person is done with the search. */
  onLeave: () => void;
  ref: Ref<HTMLInputElement>;
};

/** The search within the text of a snapshot. Enter goes to the next match, Shift+Enter back, Escape to the text. */
export function SnapshotSearch({ words, at, count, onWords, onStep, onLeave, ref }: SnapshotSearchProps) {
  const id = useId();
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && words !== "") {
      onLeave();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const hasWords = words.trim() !== "";
  return (
    <div className="snapshot-search">
      <label className="visually-hidden" htmlFor={id}>
        Find in the text
      </label>
      <input
        {...{ id, ref }}
        className="input"
        type="search"
        placeholder="Find in the text"
        maxLength={200}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={press}
      />
      <span className="quiet small" role="status">
        {hasWords && (count === 0 ? "Not in this text" : `${at + 1} of ${count}`)}
      </span>
      <Button kind="plain" disabled={count === 0} onClick={() => onStep(-1)} aria-label="Previous match">
        ↑
      </Button>
      <Button kind="plain" disabled={count === 0} onClick={() => onStep(1)} aria-label="Next match">
        ↓
      </Button>
    </div>
  );
}
