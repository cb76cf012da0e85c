import { v7 as newId } from "uuid";
import { saveAffair } from "#server/affairs/affairs.ts";
import { someClash } from "#server/testing/clashes.ts";
import { article, maker, type PermissionRow, type Request } from "./row.ts";

const affair: Request = async (owner) => {
  const { value } = await saveAffair(maker(owner), newId(), { name: "The mill" }, null);
  return { params: { affairId: value.id } };
};

const clash: Request = async (owner) => {
  const { id } = await someClash(maker(owner));
  return { params: { clashId: id }, body: { dismissed: true }, ifMatch: 1 };
};

export const CLASH_ROWS: PermissionRow[] = [
  ["GET /articles/:articleId/clashes", "article.read", article()],
  ["GET /affairs/:affairId/clashes", "affair.read", affair],
  ["PUT /clashes/:clashId/dismissed", "clash.dismiss", clash],
];
