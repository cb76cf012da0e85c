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
};

const WIDE = ["reviewer-matrix"];

export function QualityFigures({ quality, drawn, filter, seesOthers }: QualityFiguresProps) {
  return (
    <div className="figures">
      <AgreementSummary agreement={quality.whole} filter={filter} />
      {drawn.map((each) => (
        <FigureView
          key={each.figure.key}
          drawn={each}
          filter={filter}
          isWide={WIDE.includes(each.figure.key)}
          empty="Not defined: there are no claims to compare."
        />
      ))}
      <WidestClaims claims={quality.widest} />
      {quality.pairs && <PairTable pairs={quality.pairs} filter={filter} />}
      {seesOthers && !quality.pairs && (
        <p className="quiet">While names are hidden from you, figures of pairs of reviewers are too.</p>
      )}
      <AgainstRulings rulings={quality.rulings} filter={filter} isOwn={!seesOthers} />
    </div>
  );
}
