import type { Viewer } from "#domain/permissions.ts";
import { liveRatings } from "#domain/rating/rating.ts";
import { RATING_LINES } from "#domain/rating/symbols.ts";
import { readScale } from "#server/ratings/ratings.ts";
import type { Sample } from "./requests.ts";

/** A retired rating, so that the samples do not change the live scale. */
const RATING = {
  ...{ label: "Satire", labels: { de: "Satire" }, description: "Meant as a joke.", retired: true },
  ...{ color: "#3a3a4a", colorDark: "#c0c0d0", value: 7, symbol: "stripes", line: RATING_LINES.at(-1) },
};

/** Samples of the routes about the rating scale. */
export async function scaleSamples(viewer: Viewer): Promise<Sample[]> {
  const keys = liveRatings((await readScale(viewer)).ratings).map(({ key }) => key);
  return [
    { route: "PUT /ratings", makeRequest: () => ({ body: { keys } }), status: 200 },
    { route: "PUT /ratings/:key", makeRequest: () => ({ params: { key: "satire" }, body: RATING }), status: 201 },
  ];
}
