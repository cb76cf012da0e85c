import { v7 as newId } from "uuid";
import type { SampleClaims } from "./article-samples.ts";
import type { Sample } from "./requests.ts";

const OPTIONS = { scope: "passages", rationales: false, verdicts: false, names: false, labels: "de", bom: true };

/** Samples of the routes about exports that run as jobs. */
export function exportSamples({ article }: SampleClaims): Sample[] {
  const scope = { article: article.id, from: "2026-01-01", to: "2026-12-31", outlet: "Outlet", tag: "bridges" };
  const more = { reviewer: newId(), archived: "1", q: "bridge", standing: "open", rating: "true", mine: "1" };
  const whole = { ...scope, ...more, source: newId(), evidence: "changed", affair: newId() };
  return [
    {
      route: "POST /exports",
      makeRequest: () => ({ body: { id: newId(), format: "csv", scope: { article: article.id }, options: OPTIONS } }),
      status: 202,
    },
    // Nothing matches all of these.
    { route: "POST /exports", makeRequest: () => ({ body: { format: "pdf", scope: whole } }), status: 422 },
  ];
}
