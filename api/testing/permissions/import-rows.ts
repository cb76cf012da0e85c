import { v7 as newId } from "uuid";
import { ExportQuery } from "#domain/exports/export-query.ts";
import { exportArticle } from "#server/reports/export-article.ts";
import { anything, articleOf, maker, type PermissionRow, type Request } from "./row.ts";

const review: Request = () => ({
  body: {
    "@type": "ClaimReview",
    url: `https://desk.example/${newId()}`,
    claimReviewed: "The bridge opened in 1931.",
    author: { name: "The Desk" },
  },
});

/** A report of an article that is here: nothing comes in. */
const report: Request = async (owner) => {
  const { id } = await articleOf(owner);
  const { bytes } = await exportArticle(maker(owner), id, ExportQuery.parse({ format: "json" }));
  return { body: await new Response(bytes).json() };
};

export const IMPORT_ROWS: PermissionRow[] = [
  ["POST /imports", "import.annotations", review, { done: 201 }],
  ["POST /imports", "import.report", report],
  ["POST /imports/preview", "import.annotations", review],
  ["GET /precedents", "precedent.read", anything()],
];
