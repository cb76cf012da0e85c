import type { ReactNode } from "react";
import { addressWith } from "#domain/address-fields.ts";
import type { DrawnFigure } from "#domain/figure/chart.ts";
import { Drawing } from "./drawing.tsx";
import { FigureTable } from "./figure-table.tsx";

type FigureViewProps = {
  drawn: DrawnFigure;
  /** The filter of the page, with which files of the figure are made. */
  filter: Record<string, string | undefined>;
  /** In place of a chart that has nothing to draw. */
  empty?: string;
  /** Whether it takes the whole width of the page. */
  isWide?: boolean;
  /** What stands below the chart. */
  children?: ReactNode;
};

const FILES = ["csv", "svg", "png"] as const;

/** A chart with its title, the same numbers as a table, and its files. */
export function FigureView({ drawn: { figure, drawings }, filter, empty, isWide, children }: FigureViewProps) {
  const id = `figure-${figure.key}`;
  return (
    <figure className={isWide ? "chart-figure whole" : "chart-figure"} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{figure.title}</h2>
        <p className="quiet">{figure.subtitle}</p>
      </figcaption>
      {drawings ? (
        <>
          <div className="drawing wide">
            <Drawing of={drawings.wide} />
          </div>
          <div className="drawing narrow">
            <Drawing of={drawings.narrow} />
          </div>
        </>
      ) : (
        <p className="quiet">{empty ?? "Nothing to draw yet."}</p>
      )}
      {children}
      {figure.note && <p className="quiet small">{figure.note}</p>}
      {drawings && (
        <div className="figure-files">
          <details>
            <summary>
              Table<span className="visually-hidden"> of {figure.title}</span>
            </summary>
            <section className="scrolls" aria-label={`Table of ${figure.title}`}>
              <FigureTable chart={figure.chart} />
            </section>
          </details>
          {FILES.map((format) => (
            <a
              key={format}
              className="csv-link"
              href={addressWith("/api/v1/dashboard/figures", { ...filter, figure: figure.key, format })}
              download
            >
              {format.toUpperCase()}
              <span className="visually-hidden"> of {figure.title}</span>
            </a>
          ))}
        </div>
      )}
    </figure>
  );
}
