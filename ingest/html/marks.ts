import { type DocumentMark, MARK_TYPES, type MarkType } from "#domain/document.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { safeUrl } from "#domain/safe-url.ts";
import type { Context } from "./context.ts";
import { byName } from "./dom.ts";

const MARKS = byName({
  bold: "b strong",
  italic: "i em cite var dfn",
  strike: "s strike",
  underline: "u",
  subscript: "sub",
  superscript: "sup",
  code: "code kbd samp tt",
});

/** Styles that word processors use for emphasis. `mso-bidi-font-weight` is not one of them. */
const STYLES: [pattern: RegExp, mark: MarkType][] = [
  [/(?<![\w-])font-weight:\s*(bold|bolder|[6-9]00)/i, "bold"],
  [/(?<![\w-])font-style:\s*(italic|oblique)/i, "italic"],
  [/(?<![\w-])text-decoration[^;]*line-through/i, "strike"],
  [/(?<![\w-])text-decoration[^;]*underline/i, "underline"],
  [/(?<![\w-])vertical-align:\s*super/i, "superscript"],
  [/(?<![\w-])vertical-align:\s*sub(?!\w)/i, "subscript"],
  [/(?<![\w-])mso-text-raise:\s*(?=[\d.]*[1-9])[\d.]/i, "superscript"],
  [/(?<![\w-])mso-text-raise:\s*-(?=[\d.]*[1-9])[\d.]/i, "subscript"],
];

/** Styles that cancel a `b` or `i`: word processors wrap copied text in such an element. */
const CANCELLED: Partial<Record<MarkType, RegExp>> = {
  bold: /(?<![\w-])font-weight:\s*(normal|[1-5]00)/i,
  italic: /(?<![\w-])font-style:\s*normal/i,
};

export function marksInside(element: Element, context: Context): DocumentMark[] {
  const style = element.getAttribute("style") ?? "";
  const own = MARKS.get(element.localName);
  const marks: DocumentMark[] = own && !CANCELLED[own]?.test(style) ? [{ type: own }] : [];
  for (const [pattern, type] of STYLES) if (pattern.test(style)) marks.push({ type });
  if (element.localName === "a") marks.push(...linkOf(element, context));
  return marks.length > 0 ? marks.reduce(withMark, context.marks) : context.marks;
}

/** A safe web address, made absolute; null when it is not one. */
export function addressOf(value: string | null, base: string | undefined): string | null {
  const address = value?.trim() ?? "";
  if (address === "") return null;
  return safeUrl((base && parsedUrl(address, base)?.href) || address);
}

function linkOf(element: Element, context: Context): DocumentMark[] {
  const value = element.getAttribute("href");
  const href = addressOf(value, context.base);
  if (href) return [{ type: "link", attrs: { href } }];
  // A link to another part of the page loses its target in the import; it is not worth mentioning.
  if (value !== null && !value.trim().startsWith("#")) context.leftOut.add("link");
  return [];
}

/** Marks are sorted in the order of the schema. Of two marks of the same type the inner one counts. */
function withMark(marks: DocumentMark[], mark: DocumentMark): DocumentMark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark].sort(
    (one, other) => MARK_TYPES.indexOf(one.type) - MARK_TYPES.indexOf(other.type),
  );
}
