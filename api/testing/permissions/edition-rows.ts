import { EVERY_REASON, publishAnyway } from "#server/testing/editions.ts";
import { somebody } from "#server/testing/people.ts";
import { article, articleOf, type PermissionRow, type Request } from "./row.ts";

const published: Request = async (owner) => {
  const { id } = await articleOf(owner);
  await publishAnyway(await somebody("editor"), id);
  return { params: { articleId: id }, body: { reason: "It was about another bridge." }, ifMatch: 1 };
};

export const EDITION_ROWS: PermissionRow[] = [
  ["GET /articles/:articleId/checklist", "report.publish", article()],
  ["GET /articles/:articleId/edition-preview", "report.publish", article()],
  ["GET /articles/:articleId/editions", "article.read", article()],
  ["PUT /articles/:articleId/editions", "report.publish", article({ body: { reasons: EVERY_REASON } }), { done: 201 }],
  ["DELETE /articles/:articleId/editions", "report.publish", published],
];
