import { ARTICLE_ROWS } from "./permissions/article-rows.ts";
import { CLAIM_ROWS } from "./permissions/claim-rows.ts";
import { PEOPLE_ROWS } from "./permissions/people-rows.ts";
import { anything, type Row } from "./permissions/row.ts";
import { SCALE_ROWS } from "./permissions/scale-rows.ts";
import { SOURCE_ROWS } from "./permissions/source-rows.ts";
import { WORK_ROWS } from "./permissions/work-rows.ts";

/** One row at least for each route; a route that changes things in several ways has several. A new route's row stands with those it is like. */
export const TABLE: Row[] = [
  ...ARTICLE_ROWS,
  ...CLAIM_ROWS,
  ...SOURCE_ROWS,
  ...PEOPLE_ROWS,
  ...WORK_ROWS,
  ...SCALE_ROWS,
  ["GET /dashboard", "dashboard.read", anything()],
  ["GET /search", "article.read", anything({ query: { q: "bridge" } })],
  ["GET /events", "article.read", anything()],
  ["GET /openapi.json", "nothing", anything()],
];
