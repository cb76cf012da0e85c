import type { ReactNode } from "react";
import { FigureView } from "#components/figure/figure.tsx";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { DrawnFigure } from "#domain/figure/chart.ts";
import type { Quality } from "#domain/quality/quality.ts";
import { AgainstRulings } from "./against-rulings.tsx";
import { AgreementSummary } from "./agreement-summary.tsx";
import { PairTable } from "./pair-table.tsx";
import { WidestClaims } from "./widest-claims.tsx";

type QualityFiguresProps = {
  quality: Quality;
  drawn: DrawnFigure[];
  filter: DashboardFilter;
  /** Whether the viewer may see how others rate. */
  seesOthers: boolean;
  /** What follows the figures. */
  children: ReactNode;
};

/** The list of claims stands beside the tallest figure. */
const BEFORE_WIDEST = 3;

export function QualityFigures({ quality, drawn, filter, seesOthers, children }: QualityFiguresProps) {
  return (
    <div className="figures">
      <AgreementSummary agreement={quality.whole} filter={filter} />
      {drawn.slice(0, BEFORE_WIDEST).map((each) => figureView(each, filter))}
      <WidestClaims claims={quality.widest} />
      {drawn.slice(BEFORE_WIDEST).map((each) => figureView(each, filter))}
      {quality.pairs && <PairTable pairs={quality.pairs} filter={filter} />}
      {seesOthers && !quality.pairs && (
        <p className="quiet">While names are hidden from you, figures of pairs of reviewers are too.</p>
      )}
      <AgainstRulings rulings={quality.rulings} filter={filter} isOwn={!seesOthers} />
      {children}
    </div>
  );
}

const figureView = (drawn: DrawnFigure, filter: DashboardFilter) => (
  <FigureView
    key={drawn.figure.key}
    drawn={drawn}
    filter={filter}
    empty="Not defined: there are no claims to compare."
  />
);
