import { storedModel } from "#server/testing/check-worthiness.ts";
import { anything, article, type PermissionRow, type Request } from "./row.ts";

const model: Request = async () => {
  await storedModel();
  return { ifMatch: 1 };
};

export const CHECK_WORTHINESS_ROWS: PermissionRow[] = [
  ["GET /articles/:articleId/suggested-sentences", "article.read", article()],
  ["GET /check-worthiness", "settings.change", anything()],
  ["DELETE /check-worthiness", "settings.change", model],
];
