import { addressWith } from "#domain/address-fields.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Figure } from "#domain/figures.ts";

/** A link that downloads the numbers of a figure. */
export function FigureCsv({ figure, filter, of }: { figure: Figure; filter: DashboardFilter; of: string }) {
  return (
    <a className="figure-csv" href={addressWith("/api/v1/dashboard", { ...filter, figure, format: "csv" })} download>
      CSV<span className="visually-hidden"> of {of}</span>
    </a>
  );
}
