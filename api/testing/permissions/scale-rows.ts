import { v7 as newId } from "uuid";
import { OPERATOR } from "#domain/person.ts";
import { liveRatings, type VersionedRating } from "#domain/rating/rating.ts";
import { readScale } from "#server/ratings/ratings.ts";
import { anything, type PermissionRow, type Request } from "./row.ts";

const NEW_RATING = { label: "Satire", color: "#3a3a4a", colorDark: "#c0c0d0", value: null, retired: true };

const addition: Request = () => ({ params: { key: `r-${newId()}` }, body: NEW_RATING });

const change: Request = async () => {
  const { ratings } = await readScale(OPERATOR);
  const { key, position: _, version, ...mixed } = ratings.find((rating) => rating.key === "mixed") as VersionedRating;
  return { params: { key }, body: { ...mixed, description: newId() }, ifMatch: version };
};

const newOrder: Request = async () => {
  const { ratings, version } = await readScale(OPERATOR);
  const keys = liveRatings(ratings).map(({ key }) => key);
  return { body: { keys: keys.toReversed() }, ifMatch: version };
};

export const SCALE_ROWS: PermissionRow[] = [
  ["GET /ratings", "scale.read", anything()],
  ["PUT /ratings", "scale.change", newOrder],
  ["PUT /ratings/:key", "scale.change", addition, { done: 201 }],
  ["PUT /ratings/:key", "scale.change", change],
];
