import type { Viewer } from "#domain/permissions.ts";
import { affairOfArticles, someClash } from "#server/testing/clashes.ts";
import type { Sample } from "./requests.ts";

/** Samples of the routes about clashes. */
export async function clashSamples(viewer: Viewer): Promise<Sample[]> {
  const { affair } = await affairOfArticles(viewer, [["The fire at the Marlow mill killed 12 people."]]);
  const clash = await someClash(viewer);
  const query = { dismissed: "1", after: "WzEsMl0" };
  return [
    {
      route: "GET /articles/:articleId/clashes",
      makeRequest: () => ({ params: { articleId: clash.sides[0].article.id }, query }),
      status: 200,
    },
    {
      route: "GET /affairs/:affairId/clashes",
      makeRequest: () => ({ params: { affairId: affair.id }, query }),
      status: 200,
    },
    {
      route: "PUT /clashes/:clashId/dismissed",
      makeRequest: () => ({ params: { clashId: clash.id }, body: { dismissed: false }, ifMatch: 1 }),
      status: 200,
    },
  ];
}
