const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** Text escaped for the content of an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? "");

/** HTML. `markup` makes it from text, which it escapes; the constructor is for HTML written in this folder. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = Markup | string | number | null | false | Part[];

/** HTML from a template. Its parts are escaped unless they are markup; null and false are left out. */
export const markup = (pieces: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(
    pieces.map((piece, index) => piece + (index < parts.length ? sourceOf(parts[index] ?? null) : "")).join(""),
  );

/** The attributes that have a value, each after a space. */
export const attributes = (values: Record<string, string | number | null>): Markup =>
  new Markup(
    Object.entries(values)
      .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeHtml(String(value))}"`))
      .join(""),
  );

/** An element. Its name is not escaped, so it must not come from a document. */
export const element = (name: string, values: Record<string, string | number | null>, content: Part): Markup =>
  markup`${new Markup(`<${name}`)}${attributes(values)}>${content}${new Markup(`</${name}>`)}`;

function sourceOf(part: Part): string {
  if (Array.isArray(part)) return part.map(sourceOf).join("");
  if (part instanceof Markup) return part.source;
  return part === null || part === false ? "" : escapeHtml(String(part));
}
