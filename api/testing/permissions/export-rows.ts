import { v7 as newId } from "uuid";
import { db } from "#server/db/client.ts";
import { anything, articleOf, type PermissionRow, type Request } from "./row.ts";

const request: Request = async (owner) => ({
  body: { format: "csv", scope: { article: (await articleOf(owner)).id } },
});

/** An export of the owner that is done, with an empty file. */
const exportOf: Request = async ({ id: askedById, role }) => {
  const data = { id: newId(), askedById, role, format: "csv", scope: {}, options: {}, title: "All claims" };
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.export.create({ data: { ...data, state: "done", askedAt: new Date(), expiresAt, sizeBytes: 0 } });
  return { params: { exportId: data.id } };
};

const NOT_THERE = { refused: 404 };

export const EXPORT_ROWS: PermissionRow[] = [
  ["GET /exports", "report.export", anything()],
  ["POST /exports", "report.export", request, { done: 202 }],
  ["GET /exports/:exportId", "export.read", exportOf, NOT_THERE],
  ["GET /exports/:exportId/file", "export.read", exportOf, NOT_THERE],
  ["DELETE /exports/:exportId", "export.read", exportOf, NOT_THERE],
];
