"use client";
import { useId, useState } from "react";
import type { PageReading } from "#domain/article.ts";
import "./page-parts.css";

type PagePartsProps = { page: PageReading; isBusy: boolean; onChoose: (candidate: number) => void };

/** The parts of a page that may be its article. They are open to choose from where the choice is in doubt. */
export function PageParts(props: PagePartsProps) {
  const { candidates, doubts } = props.page;
  // Once a part is chosen there is no doubt, but the list stays where it is, to try another.
  const [wasInDoubt] = useState(doubts.length > 0);
  if (doubts.length === 0 && candidates.length < 2) return null;
  return (
    <section
      className={wasInDoubt || doubts.length > 0 ? "page-parts notice" : "page-parts"}
      aria-label="Part of the page"
    >
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
      {candidates.length > 1 && (
        <details open={wasInDoubt}>
          <summary>Choose another part of the page</summary>
          <Parts {...props} />
        </details>
      )}
    </section>
  );
}

function Parts({ page: { candidates, candidate }, isBusy, onChoose }: PagePartsProps) {
  const name = useId();
  /** What was clicked last, which is shown while the page is read again. */
  const [clicked, setClicked] = useState<number | null>(null);
  const current = (isBusy ? clicked : null) ?? candidate;
  const choose = (one: number) => {
    if (isBusy) return;
    setClicked(one);
    onChoose(one);
  };
  // It is not disabled while it is busy, because the focus would be lost.
  return (
    <fieldset aria-busy={isBusy}>
      <legend className="visually-hidden">Part of the page</legend>
      {candidates.map(({ words, beginning }, index) => (
        <label key={`${words} ${beginning}`} className="choice">
          <input type="radio" name={name} checked={index === current} onChange={() => choose(index)} />
          <span>
            <span className="beginning" dir="auto">
              {beginning}
            </span>
            <span className="quiet small num">
              {words.toLocaleString("en")} {words === 1 ? "word" : "words"}
              {index === candidates.length - 1 && ", everything on the page"}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
