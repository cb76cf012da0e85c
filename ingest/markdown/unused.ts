import type { MarkdownIt, Token } from "markdown-it";
import type { LeftOutTally } from "#ingest/html/left-out.ts";

/** What markdown-it and its footnotes keep about a text while they read it. */
type Environment = { leftOut?: LeftOutTally; footnotes?: { refs?: Record<string, number> } };

/**
 * Tell or keep what CommonMark and GFM drop: footnotes without a mark, cells beyond the columns of their table, comments,
 * and the titles of links and pictures, which are not text of an article.
 */
export function keepUnused(markdown: MarkdownIt): void {
  markdown.core.ruler.before("footnote_tail", "footnotes_without_mark", (state) => {
    const { refs = {} } = (state.env as Environment).footnotes ?? {};
    const labelOf = ({ meta }: Token) => String(meta?.label);
    const counts = new Map<string, number>();
    for (const token of state.tokens)
      if (token.type === "footnote_reference_open") counts.set(labelOf(token), (counts.get(labelOf(token)) ?? 0) + 1);
    let isOrphan = false;
    state.tokens = state.tokens.filter((token) => {
      const { type } = token;
      if (type === "footnote_reference_open") {
        const left = (counts.get(labelOf(token)) ?? 1) - 1;
        counts.set(labelOf(token), left);
        // Of several notes with one label only the last is shown.
        isOrphan = left > 0 || refs[`:${labelOf(token)}`] === -1;
      }
      // Without its borders the note is a paragraph where it stands.
      return !(isOrphan && (type === "footnote_reference_open" || type === "footnote_reference_close"));
    });
  });
  markdown.core.ruler.after("inline", "unseen_words", ({ tokens, env }) => {
    const { leftOut } = env as Environment;
    for (const token of tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
      const remarks = token.type.startsWith("html_")
        ? Array.from(token.content.matchAll(REMARK), ([, text = ""]) => text)
        : [];
      leftOut?.add("remark", remarks.length, remarks);
      const title = /^(?:link_open|image)$/.test(token.type) ? token.attrGet("title") : null;
      if (title) leftOut?.add("tooltip", 1, [String(title)]);
    }
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

const REMARK = /<!--([\s\S]*?)-->/g;

/** The cells of a row as GFM splits them: at every bar without a backslash. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^[\s>]*\|?/, "")
    .replace(/(?<!\\)\|\s*$/, "")
    .split(/(?<!\\)\|/);

/** A line that defines the address of links: `[1]: https://example.org`. */
const DEFINITION = /^[ \t>*+\d.)-]*\[([^[\]]+)\]:.*$/gm;

/** The lines that define addresses which no link uses. `used` and `defined` have labels as markdown-it compares them. */
export function unusedDefinitions({ utils }: MarkdownIt, text: string, defined: object, used: Set<string>): string[] {
  const lines = Array.from(
    text.matchAll(DEFINITION),
    ([line, label = ""]) => [utils.normalizeReference(label), line] as const,
  );
  return lines.filter(([label]) => Object.hasOwn(defined, label) && !used.has(label)).map(([, line]) => line.trim());
}
