import { CONTEXT_LENGTH } from "#domain/anchoring/selectors.ts";
import { directionOf } from "#domain/direction.ts";
import { readableDate } from "#domain/exports/html/date.ts";
import { drawDocument } from "#domain/exports/html/document.ts";
import { type Highlight, highlightsOf, ratingClass, ratingLabel } from "#domain/exports/html/highlights.ts";
import { Markup, markup } from "#domain/exports/html/markup.ts";
import { noteOf, resultOf } from "#domain/exports/html/note.ts";
import { REPORT_STYLE, ratingStyle } from "#domain/exports/html/style.ts";
import type { Report, ReportClaim } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** Nothing is loaded and nothing runs, whatever the article holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page that needs nothing else: the text with its claims, and beside it what was found. */
export function toHtml(report: Report): string {
  const { article } = report;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Galley">
<title>${article.title}: fact-check report</title>
<style>${new Markup(REPORT_STYLE + ratingStyle(report.scale))}</style>
</head>
<body>
${headerOf(report)}
<main>
${report.version.document ? wholeText(report) : passagesOf(report)}
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
<h1 lang="${article.language}" dir="auto">${article.title}</h1>
<p class="gist">${count === 0 ? "No claims are marked yet" : count === 1 ? "One claim" : `${count} claims`} in an article${source}${article.publishedAt && ` of ${readableDate(article.publishedAt)}`}.</p>
${count > 0 && markup`<ul class="mix" aria-label="Claims by rating">${ratingMix(report)}</ul>`}
</header>`;
}

/** How many claims have each rating, which also explains the symbols; claims without one are counted together. */
function ratingMix({ scale, ...report }: Report): Markup[] {
  const all = [...report.claims, ...report.lost];
  const rows = [...scale.map(({ key }) => key), null].map((key) => ({
    key,
    claims: all.filter(({ rating }) => rating === key),
  }));
  return rows.flatMap(({ key, claims }) =>
    claims.length === 0
      ? []
      : markup`<li class="${ratingClass({ scale, ...report }, key)}"><i class="disc"></i> ${claims.length} ${key === null ? "not rated yet" : ratingLabel({ scale, ...report }, key)}</li>`,
  );
}

/** The text cut into stretches: a block with its notes, and the blocks without notes that follow it. */
function wholeText(report: Report): Markup {
  const { document } = report.version;
  const { language } = report.article;
  const blocks = document
    ? drawDocument(
        document,
        highlightsOf(report, (claim) => resultOf(report, claim)),
      )
    : [];
  const stretches: { first: Markup[]; numbered: Highlight[]; rest: Markup[] }[] = [];
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (last && block.numbered.length === 0) last.rest.push(block.markup);
    else stretches.push({ first: [block.markup], numbered: block.numbered, rest: [] });
  }
  const direction = directionOf(language);
  return markup`<article aria-label="The article with notes" dir="${direction}">${stretches.map(
    ({ first, numbered, rest }) => markup`<div class="stretch">
<div class="text" lang="${language}">${first}</div>
${numbered.length > 0 && markup`<div class="notes" dir="ltr">${notesOf(report, numbered)}</div>`}
${rest.length > 0 && markup`<div class="text" lang="${language}">${rest}</div>`}
</div>
`,
  )}</article>`;
}

function notesOf(report: Report, numbered: Highlight[]): Markup[] {
  const numbers = new Set(numbered.map(({ number }) => number));
  return report.claims.filter(({ number }) => numbers.has(number)).map((claim) => noteOf(report, claim));
}

/** Only the passages, each with the few words around it that show where it stood. */
const passagesOf = (report: Report): Markup[] => report.claims.map((claim) => passageWithNote(report, claim));

function lostPassages(report: Report): Markup | null {
  if (report.lost.length === 0) return null;
  return markup`<h2 class="part">No longer in the article</h2>
${report.lost.map((claim) => passageWithNote(report, claim))}`;
}

function passageWithNote(report: Report, claim: ReportClaim): Markup {
  const { number, anchor, rating } = claim;
  const { language } = report.article;
  const link =
    anchor.passage &&
    markup`<a class="number ${ratingClass(report, rating)}" id="claim-${number}" href="#note-${number}" aria-label="Note ${number}: ${resultOf(report, claim)}">${number}</a>`;
  return markup`<div class="stretch" dir="${directionOf(language)}">
<div class="text" lang="${language}"><blockquote><p><span class="context">${before(anchor.prefix)}</span><mark class="${ratingClass(report, rating)} lane-0">${anchor.exact}</mark>${link}<span class="context">${after(anchor.suffix)}</span></p></blockquote></div>
<div class="notes" dir="ltr">${noteOf(report, claim)}</div>
</div>
`;
}

/** The words before a passage, without the half of a word they may begin with. Shorter context is where the text begins. */
const before = (prefix: string): string =>
  prefix.length < CONTEXT_LENGTH ? prefix : `…${prefix.replace(/^\S*\s+/, "")}`;
const after = (suffix: string): string =>
  suffix.length < CONTEXT_LENGTH ? suffix : `${suffix.replace(/\s+\S*$/, "")}…`;

function footerOf({ article, version, generatedAt }: Report): Markup {
  const address = safeUrl(article.url);
  const known = [article.byline, article.outlet].filter(Boolean).join(", ");
  return markup`<footer>
<p>${known && markup`<bdi>${known}</bdi>. `}${address && markup`<a href="${address}" rel="noopener noreferrer nofollow">${address}</a>. `}Version ${version.number} of the text, taken on ${readableDate(version.importedAt)}; SHA-256 ${version.sha256}.</p>
<p>Made with Galley on <time datetime="${generatedAt}">${readableDate(generatedAt)}</time>.</p>
</footer>`;
}
