import * as z from "zod";
import type { MarkType, NodeType } from "#domain/document.ts";
import { safeUrl } from "#domain/safe-url.ts";

const none = z.strictObject({});
const direction = { dir: z.enum(["ltr", "rtl"]).nullish() };

/** Limit of `colspan` in the HTML standard, used for `rowspan` too. */
const span = z.int().min(1).max(1000).optional();
const spans = z.strictObject({ colspan: span, rowspan: span });

const address = z.string().transform((value, context) => {
  const safe = safeUrl(value);
  if (safe === null) context.addIssue("unsafe address");
  return safe;
});

export const ATTRIBUTES = {
  doc: none,
  text: none,
  paragraph: z.strictObject(direction),
  heading: z.strictObject({ ...direction, level: z.int().min(1).max(6) }),
  /** A language name of syntax highlighters: `c++`, `objective-c`, `.net`. */
  codeBlock: z.strictObject({
    language: z
      .string()
      .regex(/^[\w+#.-]{1,40}$/)
      .nullish(),
  }),
  hardBreak: none,
  horizontalRule: none,
  blockquote: z.strictObject(direction),
  bulletList: z.strictObject(direction),
  orderedList: z.strictObject({
    ...direction,
    /** Browsers use 32-bit integers. */
    start: z.int32().optional(),
    type: z.enum(["1", "a", "A", "i", "I"]).nullish(),
  }),
  listItem: z.strictObject({
    /** Its number, where that is not the one after the last. */
    value: z.int32().nullish(),
  }),
  table: z.strictObject(direction),
  tableCaption: none,
  tableRow: none,
  tableCell: spans,
  tableHeader: spans,
  figure: z.strictObject({ src: address.nullish(), alt: z.string().max(5000).optional() }),
  figureCaption: none,
  definitionList: none,
  definitionTerm: none,
  definitionDetails: none,
  link: z.strictObject({ href: address }),
  bold: none,
  italic: none,
  strike: none,
  underline: none,
  subscript: none,
  superscript: none,
  code: none,
} satisfies Record<NodeType | MarkType, z.ZodType>;
