import { v7 as newId } from "uuid";
import { anything, article, articleOf, type PermissionRow, type Request } from "./row.ts";

const newArticle: Request = () => ({ body: { text: `The bridge ${newId()} opened in 1932.` } });

const newVersion: Request = async (owner) => {
  const { id } = await articleOf(owner);
  return {
    params: { articleId: id },
    body: { text: "The bridge opened in 1934.", note: "The year was wrong.", base: 1 },
  };
};

export const ARTICLE_ROWS: PermissionRow[] = [
  ["GET /articles", "article.read", anything()],
  ["POST /articles", "article.import", newArticle, { done: 201 }],
  ["POST /articles/preview", "article.import", newArticle],
  ["GET /articles/:articleId", "article.read", article()],
  ["PUT /articles/:articleId", "article.change", article({ body: {} })],
  ["PUT /articles/:articleId", "article.change", article({ body: { title: "Bridges" }, ifMatch: 1 })],
  ["PUT /articles/:articleId/archived", "article.archive", article({ body: { archived: true }, ifMatch: 1 })],
  ["GET /articles/:articleId/versions", "article.read", article()],
  ["POST /articles/:articleId/versions", "version.import", newVersion, { done: 201 }],
  ["POST /articles/:articleId/versions/preview", "version.import", newVersion],
  ["GET /articles/:articleId/versions/:number", "article.read", article({ params: { number: "1" } })],
  ["GET /articles/:articleId/versions/:number/claims", "article.read", article({ params: { number: "1" } })],
  ["GET /articles/:articleId/comparison", "article.read", article()],
  ["GET /articles/:articleId/correction-requests", "article.read", article()],
  ["GET /articles/:articleId/claims", "article.read", article()],
  ["GET /articles/:articleId/export", "report.export", article({ query: { format: "json" } })],
];
