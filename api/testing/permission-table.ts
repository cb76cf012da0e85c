import { AFFAIR_ROWS } from "./permissions/affair-rows.ts";
import { ARTICLE_ROWS } from "./permissions/article-rows.ts";
import { CHECK_WORTHINESS_ROWS } from "./permissions/check-worthiness-rows.ts";
import { CLAIM_ROWS } from "./permissions/claim-rows.ts";
import { CLASH_ROWS } from "./permissions/clash-rows.ts";
import { CLUSTER_ROWS } from "./permissions/cluster-rows.ts";
import { DASHBOARD_ROWS } from "./permissions/dashboard-rows.ts";
import { EDITION_ROWS } from "./permissions/edition-rows.ts";
import { EXPERT_ROWS } from "./permissions/expert-rows.ts";
import { EXPORT_ROWS } from "./permissions/export-rows.ts";
import { IMPORT_ROWS } from "./permissions/import-rows.ts";
import { OPERATION_ROWS } from "./permissions/operation-rows.ts";
import { PEOPLE_ROWS } from "./permissions/people-rows.ts";
import { QUOTATION_ROWS } from "./permissions/quotation-rows.ts";
import { READER_ROWS } from "./permissions/reader-rows.ts";
import { anything, type PermissionRow } from "./permissions/row.ts";
import { SCALE_ROWS } from "./permissions/scale-rows.ts";
import { SETTINGS_ROWS } from "./permissions/settings-rows.ts";
import { SOURCE_ROWS } from "./permissions/source-rows.ts";
import { WORK_ROWS } from "./permissions/work-rows.ts";

/**
 * At least one row for each route, several for a route with several kinds of changes. Add the row of a new route to the
 * file of similar routes.
 */
export const TABLE: PermissionRow[] = [
  ...ARTICLE_ROWS,
  ...CLAIM_ROWS,
  ...EDITION_ROWS,
  ...AFFAIR_ROWS,
  ...CLASH_ROWS,
  ...CLUSTER_ROWS,
  ...QUOTATION_ROWS,
  ...CHECK_WORTHINESS_ROWS,
  ...EXPORT_ROWS,
  ...SOURCE_ROWS,
  ...OPERATION_ROWS,
  ...PEOPLE_ROWS,
  ...WORK_ROWS,
  ...SCALE_ROWS,
  ...SETTINGS_ROWS,
  ...IMPORT_ROWS,
  ...READER_ROWS,
  ...EXPERT_ROWS,
  ...DASHBOARD_ROWS,
  ["GET /search", "article.read", anything({ query: { q: "bridge" } })],
  ["GET /events", "article.read", anything()],
  ["GET /openapi.json", "nothing", anything()],
];
