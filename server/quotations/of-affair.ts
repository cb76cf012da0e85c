import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { REPORT_KINDS } from "#domain/quotation/quotation.ts";
import type { QuotationRow } from "#domain/quotation/quotation-filter.ts";
import { listQuotations } from "./list.ts";

/** Utterances of one list. */
const MAX_UTTERANCES = 6;

/** Pages of reports that are read at most: hundreds of articles can report the same few words. */
const MAX_PAGES = 5;

/**
 * What several articles report that somebody said, of the newest articles of an affair: each utterance once, by its longest
 * report that was read, with what the others do to its words. `total`: how many reports the affair has of all.
 */
export async function utterancesOfAffair(viewer: Viewer, affair: string) {
  const reports = new Map<string, QuotationRow[]>();
  let total: number | undefined;
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const listed = await listQuotations(viewer, { affair, reported: "1", ...(after ? { after } : {}) });
    total ??= listed.total;
    for (const row of listed.quotations) reports.set(row.utteranceId, [...(reports.get(row.utteranceId) ?? []), row]);
    after = listed.nextCursor;
    if (!after || reports.size >= MAX_UTTERANCES) break;
  }
  const utterances = [...reports.values()].slice(0, MAX_UTTERANCES).flatMap(utteranceOf);
  return { utterances, total: total ?? 0 };
}

function utteranceOf(reports: QuotationRow[]): QuotationRow[] {
  const [longest] = [...reports].sort((one, other) => other.exact.length - one.exact.length);
  const kinds = REPORT_KINDS.toReversed().filter((kind) => reports.some((report) => report.kinds.includes(kind)));
  return longest ? [{ ...longest, kinds }] : [];
}
