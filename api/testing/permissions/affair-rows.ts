import { v7 as newId } from "uuid";
import { saveAffair } from "#server/affairs/affairs.ts";
import { anything, article, articleOf, maker, type PermissionRow, type Request } from "./row.ts";

const newAffair: Request = async (owner) => ({
  params: { affairId: newId() },
  body: { name: "The bridge", articles: [(await articleOf(owner)).id] },
});

const affair =
  (more: object = {}): Request =>
  async (owner) => {
    const { value } = await saveAffair(maker(owner), newId(), { name: "The bridge" }, null);
    return { params: { affairId: value.id }, ...more };
  };

export const AFFAIR_ROWS: PermissionRow[] = [
  ["GET /affairs", "affair.read", anything()],
  ["GET /affairs/:affairId", "affair.read", affair()],
  ["GET /articles/:articleId/related", "affair.read", article()],
  ["PUT /affairs/:affairId", "affair.change", newAffair, { done: 201 }],
  ["PUT /affairs/:affairId", "affair.change", affair({ body: { name: "The tunnel" }, ifMatch: 1 })],
];
