import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { RuleError } from "#domain/errors.ts";
import { LeftOutTally } from "#ingest/html/left-out.ts";
import { readMadeHtml } from "#ingest/html/read-html.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, linesOf, refuseTooLong } from "#ingest/text/clean-text.ts";
import { withoutFrontMatter } from "./front-matter.ts";

/** CommonMark with tables, strikethrough and bare addresses (GFM) and footnotes; HTML in it is let through to be cleaned like any. */
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);

// As GFM has it: an address is one only with its scheme, and a footnote stands apart.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.inline.ruler.disable("footnote_inline");
// The number as readers see it, without brackets around it and an arrow back, which nobody wrote.
markdown.renderer.rules.footnote_ref = (tokens, index) => `<sup>${Number(tokens[index]?.meta?.id) + 1}</sup>`;
markdown.renderer.rules.footnote_anchor = () => "";
markdown.renderer.rules.footnote_block_open = () => "<ol>";
markdown.renderer.rules.footnote_block_close = () => "</ol>";
// Addresses are judged where all HTML is cleaned, which counts what it leaves out.
markdown.validateLink = () => true;

/** Characters that may mean formatting: four times what a long novel of headings, links and emphasis has. Each takes memory. */
const MOST_MARKS = 200_000;

/** Markdown by way of the HTML it stands for. */
export function readMarkdown(source: string, url?: string): Reading {
  refuseTooLong(source);
  if ((source.match(/[*_~`![\]<>&|\\]/g)?.length ?? 0) > MOST_MARKS)
    throw new RuleError("This text has too much formatting to be read as one article. Import it in parts.");
  const { details, text } = withoutFrontMatter(linesOf(cleanText(source)).join("\n"));
  const reading = readMadeHtml(markdown.render(text), new LeftOutTally(), url ?? details.url);
  return { ...reading, details: { ...reading.details, ...withoutGaps(details) } };
}

const withoutGaps = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
