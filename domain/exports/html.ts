import { editionNote } from "#domain/exports/edition-note.ts";
import { chartsOf, type DrawChart } from "#domain/exports/html/charts.ts";
import { contentsOf } from "#domain/exports/html/contents.ts";
import { byNewsroom, reportHeader } from "#domain/exports/html/header.ts";
import { Markup, markup } from "#domain/exports/html/markup.ts";
import { type Outline, outlinesOf } from "#domain/exports/html/outlines.ts";
import { passagesWithNotes } from "#domain/exports/html/passages.ts";
import { REPORT_STYLE, ratingStyle } from "#domain/exports/html/style.ts";
import { textWithNotes } from "#domain/exports/html/text-with-notes.ts";
import { type Typeface, typefaceStyle } from "#domain/exports/html/typefaces.ts";
import { methodOf } from "#domain/exports/method.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { ReportHead, StreamedReport } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** Nothing is loaded and nothing runs, whatever the article contains. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** The report as one self-contained page: the text with its claims, and the notes beside it. */
export async function* toHtml(report: StreamedReport, { typefaces, drawChart }: PageOptions): AsyncGenerator<string> {
  const outlines = await outlinesOf(report);
  const found = outlines.filter(({ passage }) => passage !== null);
  const lost = outlines.filter(({ passage }) => passage === null);
  yield markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Galley">
<title>${report.article.title}: fact-check report</title>
<style>${new Markup(REPORT_STYLE + ratingStyle(report.scale))}</style>
<style>${new Markup(typefaceStyle(typefaces, textsOf(report, outlines)))}</style>
</head>
<body>
${reportHeader(report, outlines, markup`Fact-check report${byNewsroom(report.newsroom)}, ${readableDate(report.generatedAt)}`, editionOf(report))}
${contentsOf(report, outlines)}
<main>
`.source;
  yield* report.options.scope === "article" ? textWithNotes(report, found) : passagesWithNotes(report, found);
  yield "\n";
  if (lost.length > 0) {
    yield `<h2 class="part">No longer in the article</h2>\n`;
    yield* passagesWithNotes(report, lost);
  }
  yield markup`${drawChart !== undefined && chartsOf(report, outlines, drawChart)}
</main>
${footerOf(report)}
</body>
</html>
`.source;
}

/** The typefaces that a page may embed, and how its figures are drawn as SVG. It has none without the latter. */
export type PageOptions = { typefaces: Typeface[]; drawChart?: DrawChart };

/** Texts that tell which alphabets the report needs. Rationales are mostly in one of them. */
const textsOf = ({ article, version, newsroom }: ReportHead, outlines: Outline[]): string[] => [
  ...["Fact-check report", newsroom ?? "", article.title, article.outlet ?? "", version.text ?? ""],
  ...outlines.map(({ words }) => words),
];

/** Which public edition the page stands for. */
function editionOf(report: ReportHead): Markup | null {
  const note = editionNote(report);
  if (!note) return null;
  const { published, url, state } = note;
  return markup`
<p class="edition">${published}: <a href="${url}" rel="noopener noreferrer">${url}</a>. ${state}</p>`;
}

function footerOf({ article, version, generatedAt, auditHead }: ReportHead): Markup {
  const address = safeUrl(article.url);
  const origin = [article.byline, article.outlet].filter(Boolean).join(", ");
  return markup`<footer>
<p>${methodOf({ article })}</p>
<p>${origin && markup`<bdi>${origin}</bdi>. `}${address && markup`<a href="${address}" rel="noopener noreferrer nofollow">${address}</a>. `}Version ${version.number} of the text, imported on ${readableDate(version.importedAt)}; SHA-256 ${version.sha256}.</p>
<p>Made with Galley on <time datetime="${generatedAt}">${readableDate(generatedAt)}</time>. Head of the log: ${auditHead}.</p>
</footer>`;
}
