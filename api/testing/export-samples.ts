import { v7 as newId } from "uuid";
import { DASHBOARD, type SampleClaims } from "./article-samples.ts";
import type { Sample } from "./requests.ts";

const OPTIONS = { scope: "passages", rationales: false, verdicts: false, names: false, labels: "de", bom: true };

/** Samples of the routes about exports that run as jobs. */
export function exportSamples({ article }: SampleClaims): Sample[] {
  const whole = { ...DASHBOARD, article: article.id, q: "bridge", mine: "1", source: newId() };
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
