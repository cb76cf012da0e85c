import { FigureView } from "#components/figure/figure.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { SCREENS, type Screen } from "#domain/dashboard-screens.ts";
import type { DrawnFigure } from "#domain/figure/chart.ts";

type FiguresProps = { drawn: DrawnFigure[]; screen: Screen; filter: DashboardFilter; empty: string };

/** The figures of a screen, side by side; a sentence while there is nothing to draw in any of them. */
export function Figures({ drawn, screen, filter, empty }: FiguresProps) {
  if (drawn.every(({ drawings }) => drawings === null))
    return (
      <EmptyList
        noun={["claim", "claims"]}
        isFiltered={isFiltered(filter)}
        wholeList={SCREENS[screen].path}
        title="Nothing to count yet"
      >
        <p>{empty}</p>
      </EmptyList>
    );
  return (
    <div className="figures">
      {drawn.map((one) => (
        <FigureView key={one.figure.key} drawn={one} filter={filter} />
      ))}
    </div>
  );
}
