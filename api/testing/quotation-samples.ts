import type { Viewer } from "#domain/permissions.ts";
import { articleWithQuotations } from "#server/testing/quotations.ts";
import type { Sample } from "./requests.ts";

/** Samples of the routes about quotations. */
export async function quotationSamples(viewer: Viewer): Promise<Sample[]> {
  const words = "The old bridge will carry no lorries before the winter is over";
  const [one, other] = [
    await articleWithQuotations(viewer, [`“${words},” Ada Byron said.`]),
    await articleWithQuotations(viewer, [`Ada Byron said: “${words} and the ice is gone.”`]),
  ];
  const [quotationId = "", reportId = ""] = [...one.quotationIds, ...other.quotationIds];
  const params = { quotationId };
  return [
    {
      route: "GET /articles/:articleId/quotations",
      makeRequest: () => ({ params: { articleId: one.id }, query: { after: "" } }),
      status: 200,
    },
    {
      route: "GET /utterances/:quotationId",
      makeRequest: () => ({ params, query: { after: "", reference: reportId } }),
      status: 200,
    },
    {
      route: "PUT /utterances/:quotationId",
      makeRequest: () => ({
        params,
        body: { quotationId: reportId, decision: "refused", speaker: "Ada King" },
        ifMatch: 1,
      }),
      status: 200,
    },
  ];
}
