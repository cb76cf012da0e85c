import { v7 as newId } from "uuid";
import { ExportQuery } from "#domain/exports/export-query.ts";
import { db } from "#server/db/client.ts";
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

/** An import of the owner that was checked. */
const importOf: Request = async ({ id: askedById, role }) => {
  const now = new Date();
  const data = { id: newId(), askedById, role, content: "[]", state: "checked", items: 1 } as const;
  await db.import.create({ data: { ...data, aliveAt: now, askedAt: now } });
  return { params: { importId: data.id } };
};

const NOT_THERE = { refused: 404 };

export const IMPORT_ROWS: PermissionRow[] = [
  ["POST /imports", "import.annotations", review, { done: 201 }],
  ["POST /imports", "import.report", report],
  ["POST /imports/preview", "import.annotations", review],
  ["GET /imports/:importId", "import.read", importOf, NOT_THERE],
  ["POST /imports/:importId/store", "import.read", importOf, { ...NOT_THERE, done: 202 }],
  ["DELETE /imports/:importId", "import.read", importOf, NOT_THERE],
  ["GET /precedents", "precedent.read", anything()],
];
