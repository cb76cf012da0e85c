import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { EVERY_REASON, publishAnyway } from "#server/testing/editions.ts";
import type { Sample } from "./requests.ts";

const OPTIONS = { scope: "passages", rationales: true, verdicts: true, names: true, labels: "de" };

/** Samples of the routes about publishing. */
export async function editionSamples(viewer: Viewer): Promise<Sample[]> {
  const [article, withdrawn] = [
    await articleOfLines(viewer, ["The lock opened in 1911."]),
    await articleOfLines(viewer, ["The weir opened in 1912."]),
  ];
  await publishAnyway(viewer, withdrawn.id);
  const edition = { slug: `lock-${newId().slice(-8)}`, options: OPTIONS, reasons: EVERY_REASON, notes: {} };
  return [
    {
      route: "PUT /articles/:articleId/editions",
      makeRequest: () => ({ params: { articleId: article.id }, body: edition }),
      status: 201,
    },
    {
      route: "GET /articles/:articleId/edition-preview",
      makeRequest: () => ({
        params: { articleId: article.id },
        query: { scope: "passages", rationales: "1", verdicts: "0", names: "0", labels: "de" },
      }),
      status: 200,
    },
    {
      route: "GET /articles/:articleId/editions",
      makeRequest: () => ({ params: { articleId: withdrawn.id }, query: { after: "Mg" } }),
      status: 200,
    },
    {
      route: "DELETE /articles/:articleId/editions",
      makeRequest: () => ({ params: { articleId: withdrawn.id }, body: { reason: "It was wrong." }, ifMatch: 1 }),
      status: 200,
    },
  ];
}
