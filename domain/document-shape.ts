import * as z from "zod";
import { type ArticleDocument, type DocumentMark, type DocumentNode, MARK_TYPES, NODE_TYPES } from "./document.ts";

const MarkShape: z.ZodType<DocumentMark> = z.strictObject({
  type: z.enum(MARK_TYPES),
  attrs: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).exactOptional(),
});
const nodeFields = {
  attrs: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).exactOptional(),
  content: z.lazy(() => z.array(NodeShape)).exactOptional(),
  marks: z.array(MarkShape).exactOptional(),
  text: z.string().exactOptional(),
};
/** A node of a document in a file. Whether the document is valid is checked elsewhere (editor/check-document.ts). */
export const NodeShape: z.ZodType<DocumentNode> = z.strictObject({ type: z.enum(NODE_TYPES), ...nodeFields });
export const DocumentShape: z.ZodType<ArticleDocument> = z.strictObject({
  ...nodeFields,
  type: z.literal("doc"),
  content: z.array(NodeShape),
});
