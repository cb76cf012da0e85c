import { CsvLink } from "#components/ui/csv-link.tsx";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Figure } from "#domain/figures.ts";

/** A link that downloads the numbers of a figure. */
export function FigureCsv({ figure, filter, of }: { figure: Figure; filter: DashboardFilter; of: string }) {
  return <CsvLink path="/dashboard" fields={{ ...filter, figure }} of={of} />;
}
