import { wilsonInterval } from "#domain/agreement/wilson.ts";
import type { Figure, SharesChart } from "#domain/figure/chart.ts";
import { MIN_RULINGS_FOR_SHARE as MIN_QUOTATIONS_FOR_SHARE } from "#domain/outlet-figures.ts";
import type { ReportKind } from "./quotation.ts";
import { type QuotationFilter, quotationsAddress } from "./quotation-filter.ts";

/** What is counted of the reports of each outlet, with the title and the measure of its figure. */
export const COUNTED_KINDS = {
  cut: { title: "Quotations cut, by outlet", values: "Cut" },
  reworded: { title: "Quotations reworded, by outlet", values: "Reworded" },
  attributed: { title: "Quotations said to be somebody else’s, by outlet", values: "Said by somebody else" },
} as const satisfies Partial<Record<ReportKind, { title: string; values: string }>>;
export type CountedKind = keyof typeof COUNTED_KINDS;
export const COUNTED_KIND_KEYS = Object.keys(COUNTED_KINDS) as CountedKind[];

/** What the selection of quotations does to these figures. */
export const QUOTATIONS_NOTE =
  "A quotation counts where another article here reports the same words at greater length. To cut or to reword is no fault " +
  "by itself, and rules can be wrong about a speaker. The articles here are no sample of what an outlet writes.";

/** How many quotations of an outlet are compared with a longer report, and how many of them do what is counted. */
export type OutletQuotations = { outlet: string; quotations: number } & Record<CountedKind, number>;

/** Of the quotations of each outlet, the share that does something to the words of the longest report. */
export function quotationFigure(kind: CountedKind, outlets: OutletQuotations[], filter: QuotationFilter): Figure {
  const { title, values } = COUNTED_KINDS[kind];
  const total = outlets.reduce((sum, { quotations }) => sum + quotations, 0);
  const rows = outlets.map((counted) => rowOf(counted, kind, filter));
  return {
    ...{ key: `quotations-${kind}`, title, note: QUOTATIONS_NOTE },
    subtitle: `${total.toLocaleString("en")} compared quotations, with 95% intervals; no share below ${MIN_QUOTATIONS_FOR_SHARE}`,
    chart: { ...{ kind: "shares", of: "Outlet", values }, rows: inOrder(rows) },
  };
}

type Row = SharesChart["rows"][number];

function rowOf(counted: OutletQuotations, kind: CountedKind, filter: QuotationFilter): Row {
  const { outlet, quotations: n, [kind]: count } = counted;
  const own: QuotationFilter = { ...filter, outlet, compared: "1" };
  const bounds = n < MIN_QUOTATIONS_FOR_SHARE ? null : wilsonInterval(count, n);
  return {
    ...{ label: outlet, n, count, href: quotationsAddress(own), share: bounds && { value: count / n, ...bounds } },
    countHref: count > 0 ? quotationsAddress({ ...own, kind }) : undefined,
  };
}

/** Those with a share by it, then the others by name, so that no order suggests a share. */
const inOrder = (rows: Row[]): Row[] =>
  [...rows].sort((a, b) => {
    if (a.share && b.share) return b.share.value - a.share.value || a.label.localeCompare(b.label);
    return Number(b.share !== null) - Number(a.share !== null) || a.label.localeCompare(b.label);
  });
