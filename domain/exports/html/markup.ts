const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** Text as it may stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? "");

/** A piece of a page. Only `markup` makes it, so that nothing comes in unescaped. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = Markup | string | number | null | false | Part[];

/** A piece of a page from a template; text between its parts is escaped, null and false are nothing. */
export const markup = (pieces: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(
    pieces.map((piece, index) => piece + (index < parts.length ? sourceOf(parts[index] ?? null) : "")).join(""),
  );

/** Attributes with a value, with a space before each. */
export const attributes = (values: Record<string, string | number | null>): Markup =>
  new Markup(
    Object.entries(values)
      .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeHtml(String(value))}"`))
      .join(""),
  );

/** An element around a piece. Names are the writer's own, never from a document. */
export const element = (name: string, values: Record<string, string | number | null>, content: Part): Markup =>
  markup`${new Markup(`<${name}`)}${attributes(values)}>${content}${new Markup(`</${name}>`)}`;

function sourceOf(part: Part): string {
  if (Array.isArray(part)) return part.map(sourceOf).join("");
  if (part instanceof Markup) return part.source;
  return part === null || part === false ? "" : escapeHtml(String(part));
}
