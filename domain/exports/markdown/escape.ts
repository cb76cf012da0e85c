/** What begins a construct of CommonMark, GFM or common extensions: mathematics, templates, and names of emoji. */
const SPECIAL = /[\\`*_{}[\]<>~|&$^]|!(?=\[|$)|:(?=[\w+-]+:)/g;

/** What begins a list, a heading or the underline of one at the start of a line. */
const LINE_START = /^(\s*)([-+#=]|\d{1,9}(?=[.)]))/;

/**
 * Text as Markdown that shows exactly these characters. Line ends become spaces, because a text of several lines is
 * written with line breaks.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\r\n]+/g, " ").replace(SPECIAL, "\\$&");
  return line.replace(LINE_START, (_, space: string, marker: string) =>
    /\d/.test(marker) ? `${space}${marker}\\` : `${space}\\${marker}`,
  );
}

/** An address as the target of a link. */
export const linkTarget = (url: string): string =>
  `<${url.replace(/[<>\\|]/g, (character) => encodeURIComponent(character)).replaceAll("&", "&amp;")}>`;

export const markdownLink = (text: string, url: string | null): string =>
  url === null ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${linkTarget(url)})`;
