"use client";
import { memo, type ReactNode, useMemo, useState } from "react";
import { LeftOutList } from "#components/import/left-out-list.tsx";
import type { Article } from "#domain/article.ts";
import { comparedPart } from "#domain/comparison/compared-part.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { ClaimOutcomes } from "./claim-outcomes.tsx";
import { drawnOn, outcomeSummary, outcomesOfPreview } from "./outcomes.ts";
import { PartChoice } from "./part-choice.tsx";
import { SideBySide } from "./side-by-side.tsx";
import type { Compared } from "./use-new-version.ts";

type VersionPreviewedProps = { article: Article; compared: Compared; scale: Rating[]; children: ReactNode };

/** A new text beside the current version, and what it does to each claim. `children` is the form that stores it. */
export function NewVersionPreview({ article, compared, scale, children }: VersionPreviewedProps) {
  const { version, claims } = compared.baseVersion;
  const { preview } = compared;
  const outcomes = useMemo(() => outcomesOfPreview(claims, preview.anchors), [claims, preview]);
  const sides = useMemo(
    () => ({
      from: { name: `Version ${version.number}, current`, claims: drawnOn("from", outcomes) },
      to: { name: "New text", claims: drawnOn("to", outcomes) },
    }),
    [version.number, outcomes],
  );
  const [number, setNumber] = useState(1);
  const part = useMemo(() => comparedPart(version, preview, number), [version, preview, number]);
  return (
    <div className="version-desk is-wide">
      <div className="page-head">
        <h1 tabIndex={-1} ref={beginHere}>
          New version of <bdi lang={article.language}>{article.title}</bdi>
        </h1>
      </div>
      <div className="version-body">
        <PartChoice
          part={part}
          choose={(one, label, isCurrent) => (
            <button type="button" aria-label={label} aria-pressed={isCurrent} onClick={() => setNumber(one)}>
              {one}
            </button>
          )}
        />
        <Comparison part={part} sides={sides} language={article.language} rowAddress={null} />
      </div>
      <aside className="version-panel" aria-label="Before it is saved">
        <section>
          <h2>What happens to the claims</h2>
          <p className="summary-line">{outcomeSummary(outcomes)}</p>
          {children}
        </section>
        <Outcomes outcomes={outcomes} scale={scale} language={article.language} sides={SIDES(version.number)} />
        {preview.leftOut.length > 0 && (
          <section className="outcomes">
            <details>
              <summary>Left out</summary>
              <LeftOutList leftOut={preview.leftOut} />
            </details>
          </section>
        )}
      </aside>
    </div>
  );
}

/** Memoized, because a long text must not render again with each key typed beside it. */
const Comparison = memo(SideBySide);
const Outcomes = memo(ClaimOutcomes);

const SIDES = (number: number) => ({ from: `Version ${number}`, to: "New text" });

/** Moves the focus to the heading of the new content, for keyboards and screen readers. */
const beginHere = (heading: HTMLHeadingElement | null) => heading?.focus();
