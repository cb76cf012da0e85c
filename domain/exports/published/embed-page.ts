import { reportAddress } from "#domain/addresses.ts";
import { directionOf } from "#domain/direction.ts";
import { ratingMix } from "#domain/exports/html/header.ts";
import { ratingClass } from "#domain/exports/html/highlights.ts";
import { Markup, markup } from "#domain/exports/html/markup.ts";
import { outlinesOf } from "#domain/exports/html/outlines.ts";
import { ratingStyle } from "#domain/exports/html/style.ts";
import type { StreamedReport } from "#domain/report-shape.ts";
import type { PublishedEdition } from "./report-page.ts";
import type { PublicSite } from "./site.ts";

/** Claims that an embedded report lists. */
const MAX_CLAIMS = 5;

/** A report in short, for a frame on another site. Its links leave the frame. */
export async function embedPage(
  site: PublicSite,
  report: StreamedReport,
  { slug, number, publishedAt }: PublishedEdition,
): Promise<string> {
  const outlines = await outlinesOf(report);
  const { title, language } = report.article;
  const address = site.baseUrl + reportAddress(slug);
  const link = (to: string, words: Markup | string) =>
    markup`<a href="${to}" target="_blank" rel="noopener">${words}</a>`;
  const claims = outlines
    .filter(({ rating }) => rating !== null)
    .slice(0, MAX_CLAIMS)
    .map(
      ({ number: claim, rating, label, words }) =>
        markup`<li class="${ratingClass(report, rating)}"><i class="disc"></i> ${label}: ${link(`${address}#note-${claim}`, markup`<bdi>${words}</bdi>`)}</li>`,
    );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}: fact-check report</title>
<link rel="canonical" href="${address}">
<link rel="stylesheet" href="${site.stylesheet}">
<style>${new Markup(ratingStyle(report.scale))}</style>
</head>
<body class="embed">
<main>
<p class="kind">Fact-check report by <bdi>${site.newsroom}</bdi>, edition ${number}, ${site.day(publishedAt)}</p>
<h1 lang="${language}" dir="${directionOf(language)}">${link(address, title)}</h1>
<ul class="mix" aria-label="Claims by rating">${ratingMix(report, outlines)}</ul>
<ol class="claims" aria-label="Claims">${claims}</ol>
<p>${link(address, outlines.length > claims.length ? `Read all ${outlines.length} claims` : "Read the report")}</p>
</main>
</body>
</html>
`.source;
}
