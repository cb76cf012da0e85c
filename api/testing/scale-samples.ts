import type { Viewer } from "#domain/permissions.ts";
import { liveRatings } from "#domain/rating/rating.ts";
import { readScale } from "#server/ratings/ratings.ts";
import type { Sample } from "./requests.ts";

/** A rating that nobody can give, so that whatever is done to it leaves the scale as it is. */
const RATING = {
  ...{ label: "Satire", labels: { de: "Satire" }, description: "Meant as a joke.", retired: true },
  ...{ color: "#3a3a4a", colorDark: "#c0c0d0", value: 7 },
};

/** For tests: samples of the routes about the rating scale. */
export async function scaleSamples(viewer: Viewer): Promise<Sample[]> {
  const keys = liveRatings((await readScale(viewer)).ratings).map(({ key }) => key);
  return [
    { route: "PUT /ratings", asked: () => ({ body: { keys } }), status: 200 },
    { route: "PUT /ratings/:key", asked: () => ({ params: { key: "satire" }, body: RATING }), status: 201 },
  ];
}
