import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnotes from "markdown-it-footnote";
import { RuleError } from "#domain/errors.ts";
import { LeftOutTally } from "#ingest/html/left-out.ts";
import { readGeneratedHtml } from "#ingest/html/read-html.ts";
import type { Reading } from "#ingest/reading.ts";
import { cleanText, linesOf, refuseTooLong } from "#ingest/text/clean-text.ts";
import { keepFigures } from "./figures.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { escapeUnknownTags } from "./raw-html.ts";
import { keepUnused, unusedDefinitions } from "./unused.ts";

/** CommonMark with footnotes, parts of GFM, and emphasis beside CJK punctuation. HTML passes through and is cleaned later. */
const markdown = new MarkdownIt({ html: true, linkify: true })
  .use(footnotes)
  .use(cjkFriendly)
  .use(keepFigures)
  .use(keepUnused)
  .use(escapeUnknownTags);

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
  const reading = readGeneratedHtml(htmlOf(text, leftOut), leftOut, {
    url: url ?? details.url,
    language: details.language,
  });
  return { ...reading, details: { ...defined(details), ...defined(reading.details) } };
}

function htmlOf(text: string, leftOut: LeftOutTally): string {
  const used = new Set<string>();
  const defined: Record<string, { href: string; title: string }> = {};
  const html = markdown.render(text, { leftOut, references: watched(defined, used) });
  const unused = unusedDefinitions(markdown, text, defined, used);
  leftOut.add("definition", unused.length, unused);
  return html;
}

/** The definitions of link addresses. A link reads its definition once it is there; the definition itself reads nothing. */
const watched = <Value>(definitions: Record<string, Value>, used: Set<string>) =>
  new Proxy(definitions, {
    get(target, label: string) {
      if (Object.hasOwn(target, label)) used.add(label);
      return target[label];
    },
  });

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
