import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { RuleError } from "#domain/errors.ts";
import { LeftOutTally } from "#ingest/html/left-out.ts";
import { readGeneratedHtml } from "#ingest/html/read-html.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, linesOf, refuseTooLong } from "#ingest/text/clean-text.ts";
import { splitFrontMatter } from "./front-matter.ts";

/** CommonMark with footnotes and parts of GFM. HTML passes through and is cleaned later. */
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);

// As in GFM: a bare address needs its scheme, and a footnote cannot be inline.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.inline.ruler.disable("footnote_inline");
// Only the number of a footnote, without the brackets and the arrow back that the plugin adds.
markdown.renderer.rules.footnote_ref = (tokens, index) =>
  `<sup role="doc-noteref">${Number(tokens[index]?.meta?.id) + 1}</sup>`;
markdown.renderer.rules.footnote_anchor = () => "";
markdown.renderer.rules.footnote_block_open = () => "<ol>";
markdown.renderer.rules.footnote_block_close = () => "</ol>";
// The HTML reader checks all addresses, and counts those that it removes.
markdown.validateLink = () => true;

/** Number of characters that can be formatting; each takes memory. A heavily formatted book has a quarter. */
const MAX_FORMATTING_CHARACTERS = 200_000;

/** Read Markdown by converting it to HTML. */
export function readMarkdown(source: string, url?: string): Reading {
  refuseTooLong(source);
  if ((source.match(/[*_~`![\]<>&|\\]/g)?.length ?? 0) > MAX_FORMATTING_CHARACTERS)
    throw new RuleError("This text has too much formatting for one article. Import it in parts.");
  const { details, lines, text } = splitFrontMatter(linesOf(cleanText(source)).join("\n"));
  const leftOut = new LeftOutTally();
  if (lines.length > 0) leftOut.add("frontMatter", 1, lines);
  const reading = readGeneratedHtml(markdown.render(text), leftOut, {
    url: url ?? details.url,
    language: details.language,
  });
  return { ...reading, details: { ...defined(details), ...defined(reading.details) } };
}

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
