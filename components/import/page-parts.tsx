"use client";
import { useId } from "react";
import type { PageReading } from "#domain/article.ts";
import "./page-parts.css";

type PagePartsProps = { page: PageReading; isBusy: boolean; onChoose: (candidate: number) => void };

/** The parts of a page that may be its article. They are open to choose from where the choice is in doubt. */
export function PageParts(props: PagePartsProps) {
  const { candidates, doubts } = props.page;
  const list = candidates.length > 1 && <Parts {...props} />;
  if (doubts.length > 0)
    return (
      <section className="page-parts notice" aria-label="Doubts about the text">
        {doubts.map((doubt) => (
          <p key={doubt}>{doubt}</p>
        ))}
        {list}
      </section>
    );
  if (!list) return null;
  return (
    <details className="page-parts">
      <summary>Is this not the article? Choose another part of the page.</summary>
      {list}
    </details>
  );
}

function Parts({ page: { candidates, candidate }, isBusy, onChoose }: PagePartsProps) {
  const name = useId();
  return (
    <fieldset disabled={isBusy} aria-busy={isBusy}>
      <legend className="visually-hidden">Part of the page</legend>
      {candidates.map(({ words, beginning }, index) => (
        <label key={`${words} ${beginning}`} className="choice">
          <input type="radio" name={name} checked={index === candidate} onChange={() => onChoose(index)} />
          <span>
            <bdi className="beginning">{beginning}</bdi>
            <span className="quiet small num">
              {words.toLocaleString("en")} words{index === candidates.length - 1 && ", everything on the page"}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
