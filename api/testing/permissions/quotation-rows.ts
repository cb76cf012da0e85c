import { articleWithQuotations } from "#server/testing/quotations.ts";
import { article, maker, type PermissionRow, type Request } from "./row.ts";

const utterance =
  (more: object = {}): Request =>
  async (owner) => {
    const { quotationIds } = await articleWithQuotations(maker(owner), [
      "“The bridge opened in 1932,” Ada Byron said.",
    ]);
    const [quotationId = ""] = quotationIds;
    return {
      params: { quotationId },
      ...more,
      ...("body" in more ? { body: { ...(more.body as object), quotationId } } : {}),
    };
  };

export const QUOTATION_ROWS: PermissionRow[] = [
  ["GET /articles/:articleId/quotations", "article.read", article()],
  ["GET /utterances/:quotationId", "article.read", utterance()],
  ["PUT /utterances/:quotationId", "quotation.change", utterance({ body: { speaker: "Ada King" }, ifMatch: 1 })],
];
