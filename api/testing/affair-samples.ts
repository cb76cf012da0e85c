import { v7 as newId } from "uuid";
import type { SampleClaims } from "./article-samples.ts";
import type { Sample } from "./requests.ts";

/** Samples of the routes about affairs. */
export function affairSamples({ article }: SampleClaims): Sample[] {
  const whole = { name: "The bridge", description: "What was said of it.", articles: [article.id], archived: false };
  return [
    { route: "GET /affairs", makeRequest: () => ({ query: { archived: "1" } }), status: 200 },
    {
      route: "PUT /affairs/:affairId",
      makeRequest: () => ({ params: { affairId: newId() }, body: whole }),
      status: 201,
    },
  ];
}
