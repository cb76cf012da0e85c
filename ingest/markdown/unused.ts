import type { MarkdownIt } from "markdown-it";
import type { LeftOutTally } from "#ingest/html/left-out.ts";

/** What markdown-it and its footnotes keep about a text while they read it. */
type Environment = { leftOut?: LeftOutTally; footnotes?: { refs?: Record<string, number> } };

/** Tell or keep what CommonMark and GFM drop: footnotes without a mark, and cells beyond the columns of their table. */
export function keepUnused(markdown: MarkdownIt): void {
  markdown.core.ruler.before("footnote_tail", "footnotes_without_mark", (state) => {
    const { refs = {} } = (state.env as Environment).footnotes ?? {};
    let isOrphan = false;
    state.tokens = state.tokens.filter(({ type, meta }) => {
      if (type === "footnote_reference_open") isOrphan = refs[`:${meta?.label}`] === -1;
      // Without its borders the note is a paragraph where it stands.
      return !(isOrphan && (type === "footnote_reference_open" || type === "footnote_reference_close"));
    });
  });
  markdown.core.ruler.after("block", "excess_cells", (state) => {
    const lines = state.src.split("\n");
    for (const [index, { type, map }] of state.tokens.entries()) {
      if (type !== "table_open" || !map) continue;
      const head = state.tokens.slice(
        index,
        state.tokens.findIndex((token, at) => at > index && token.type === "tr_close"),
      );
      const columns = head.filter((token) => token.type === "th_open").length;
      for (const line of lines.slice(map[0] + 2, map[1])) {
        const excess = cellsOf(line)
          .slice(columns)
          .filter((cell) => cell.trim() !== "");
        (state.env as Environment).leftOut?.add("cell", excess.length, excess);
      }
    }
  });
}

/** The cells of a row as GFM splits them: at every bar without a backslash. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^[\s>]*\|?/, "")
    .replace(/(?<!\\)\|\s*$/, "")
    .split(/(?<!\\)\|/);

/** Addresses that are defined for links, such as `[1]: https://example.org`, but that no link uses. */
export function unusedDefinitions(
  references: Record<string, { href: string; title: string }>,
  used: Set<string>,
): string[] {
  return Object.entries(references)
    .filter(([label]) => !used.has(label))
    .map(([label, { href, title }]) => `[${label}]: ${decoded(href)}${title && ` “${title}”`}`);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
