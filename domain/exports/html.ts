import { CONTEXT_LENGTH } from "#domain/anchoring/selectors.ts";
import { directionOf } from "#domain/direction.ts";
import { canonicalText } from "#domain/document.ts";
import { drawDocument } from "#domain/exports/html/document.ts";
import { type Highlight, highlightsOf, ratingClass, ratingName } from "#domain/exports/html/highlights.ts";
import { Markup, markup } from "#domain/exports/html/markup.ts";
import { noteOf, resultOf } from "#domain/exports/html/note.ts";
import { blockHeight, type NoteRows, noteHeight, rowsOfNotes } from "#domain/exports/html/note-rows.ts";
import { REPORT_STYLE, ratingStyle } from "#domain/exports/html/style.ts";
import { numberOf } from "#domain/exports/html/text.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { Report, ReportClaim } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** Nothing is loaded and nothing runs, whatever the article contains. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one self-contained page: the text with its claims, and the notes beside it. */
export function toHtml(report: Report): string {
  const { article } = report;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Galley">
<title>${article.title}: fact-check report</title>
<style>${new Markup(REPORT_STYLE + ratingStyle(report.scale))}</style>
</head>
<body>
${headerOf(report)}
<main>
${report.options.scope === "article" ? wholeText(report) : passagesOf(report, report.claims)}
${lostPassages(report)}
</main>
${footerOf(report)}
</body>
</html>
`.source;
}

function headerOf(report: Report): Markup {
  const { article, generatedAt } = report;
  const count = report.claims.length + report.lost.length;
  const source = article.outlet ? markup` by <bdi>${article.outlet}</bdi>` : null;
  return markup`<header>
<p class="kind">Fact-check report, ${readableDate(generatedAt)}</p>
<h1 lang="${article.language}" dir="${directionOf(article.language)}">${article.title}</h1>
<p class="gist">${count === 0 ? "No claims are marked yet" : count === 1 ? "One claim" : `${count} claims`} in an article${source}${article.publishedAt && ` of ${readableDate(article.publishedAt)}`}.</p>
${count > 0 && markup`<ul class="mix" aria-label="Claims by rating">${ratingMix(report)}</ul>`}
</header>`;
}

/** The number of claims with each rating, a legend of the symbols too. Claims without a rating come last. */
function ratingMix(report: Report): Markup[] {
  const all = [...report.claims, ...report.lost];
  return [...report.scale.map(({ key }) => key), null].flatMap((key) => {
    const count = all.filter(({ rating }) => rating === key).length;
    if (count === 0) return [];
    const name = key === null ? "not rated yet" : ratingName(report, key);
    return markup`<li class="${ratingClass(report, key)}"><i class="disc"></i> ${count} ${name}</li>`;
  });
}

/** The blocks of the text, each followed by the notes whose numbers are in it, which the grid puts beside it. */
function wholeText(report: Report): Markup {
  const { document } = report.version;
  if (!document) return markup``;
  const from = beginsWithTitle(report) ? 1 : 0;
  const highlights = highlightsOf(report, (claim) => resultOf(report, claim));
  const drawn = drawDocument(document, highlights, from);
  const notes = drawn.map(({ numbered }) => claimsOf(report, numbered));
  const rows = rowsOfNotes(
    document.content.slice(from).map(blockHeight),
    notes.map((claims) => (claims.length > 0 ? claims.reduce((sum, claim) => sum + noteHeight(claim), 0) : null)),
  );
  return sheet(
    report,
    drawn.length,
    drawn.map(({ markup: text }, index) =>
      textWithNotes(report, { text, row: index + 1 }, notes[index] ?? [], rows[index] ?? null),
    ),
  );
}

/** Whether the text begins with the title, which the head of the page shows already, and no claim is in it. */
function beginsWithTitle({ article, version: { document }, claims }: Report): boolean {
  const first = document?.content[0];
  if (first?.type !== "heading") return false;
  const words = canonicalText(first);
  const isMarked = claims.some(({ anchor }) => anchor.passage !== null && anchor.passage.start < words.length);
  return !isMarked && words.trim() === article.title.trim();
}

const sheet = ({ article }: Report, rows: number, content: Markup[]): Markup =>
  markup`<div class="sheet" dir="${directionOf(article.language)}" style="grid-template-rows:repeat(${rows},auto) 1fr">
${content}</div>`;

function textWithNotes(
  report: Report,
  { text, row }: { text: Markup; row: number },
  claims: ReportClaim[],
  rows: NoteRows | null,
): Markup {
  const notes =
    rows &&
    markup`<div class="notes" style="grid-row:${rows.row}/span ${rows.span}">${claims.map((claim) => noteOf(report, claim))}</div>
`;
  return markup`<div class="text" style="grid-row:${row}" lang="${report.article.language}">${text}</div>
${notes}`;
}

function claimsOf(report: Report, numbered: Highlight[]): ReportClaim[] {
  const numbers = new Set(numbered.map(({ number }) => number));
  return report.claims.filter(({ number }) => numbers.has(number));
}

/** Only the passages, each with a few words of context. */
const passagesOf = (report: Report, claims: ReportClaim[]): Markup =>
  sheet(
    report,
    claims.length,
    claims.map((claim, index) => passageWithNote(report, claim, index + 1)),
  );

const lostPassages = (report: Report): Markup | null =>
  report.lost.length === 0
    ? null
    : markup`<h2 class="part">No longer in the article</h2>
${passagesOf(report, report.lost)}`;

function passageWithNote(report: Report, claim: ReportClaim, row: number): Markup {
  const { anchor, rating } = claim;
  const [highlight] = highlightsOf({ ...report, claims: [claim] }, (own) => resultOf(report, own));
  const quote = markup`<mark class="${ratingClass(report, rating)} lane-0">${anchor.exact}</mark>${highlight ? numberOf(highlight) : null}`;
  const text = markup`<blockquote><p><span class="context">${contextBefore(anchor.prefix)}</span>${quote}<span class="context">${contextAfter(anchor.suffix)}</span></p></blockquote>`;
  return textWithNotes(report, { text, row }, [claim], { row, span: 1 });
}

/** The context before a passage without the cut word at its start. A shorter context is not cut. */
const contextBefore = (prefix: string): string =>
  prefix.length < CONTEXT_LENGTH ? prefix : `…${prefix.replace(/^\S*\s+/, "")}`;
const contextAfter = (suffix: string): string =>
  suffix.length < CONTEXT_LENGTH ? suffix : `${suffix.replace(/\s+\S*$/, "")}…`;

function footerOf({ article, version, generatedAt, auditHead }: Report): Markup {
  const address = safeUrl(article.url);
  const origin = [article.byline, article.outlet].filter(Boolean).join(", ");
  return markup`<footer>
<p>${origin && markup`<bdi>${origin}</bdi>. `}${address && markup`<a href="${address}" rel="noopener noreferrer nofollow">${address}</a>. `}Version ${version.number} of the text, taken on ${readableDate(version.importedAt)}; SHA-256 ${version.sha256}.</p>
<p>Made with Galley on <time datetime="${generatedAt}">${readableDate(generatedAt)}</time>. Head of the log of changes: ${auditHead}.</p>
</footer>`;
}
