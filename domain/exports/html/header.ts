import { STALE_DRAWING } from "#domain/claim.ts";
import { directionOf } from "#domain/direction.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { ratingClass, ratingName } from "./highlights.ts";
import { type Markup, markup } from "./markup.ts";
import type { Outline } from "./outlines.ts";

/** The top of a report: of what kind it is, the title, how many claims have which rating, and a note below. */
export function reportHeader(
  report: ReportHead,
  outlines: Pick<Outline, "rating">[],
  kind: Markup,
  note: Markup | null = null,
): Markup {
  const { article } = report;
  const count = outlines.length;
  const source = article.outlet ? markup` by <bdi>${article.outlet}</bdi>` : null;
  return markup`<header>
<p class="kind">${kind}</p>
<h1 lang="${article.language}" dir="${directionOf(article.language)}">${article.title}</h1>
<p class="gist">${count === 0 ? "No claims are marked yet" : count === 1 ? "One claim" : `${count} claims`} in an article${source}${article.publishedAt && ` of ${readableDate(article.publishedAt)}`}.</p>
${count > 0 && markup`<ul class="mix" aria-label="Claims by rating">${ratingMix(report, outlines)}</ul>`}${note}
</header>`;
}

/** Who gives a report out, after the kind of page that it is. */
export const byNewsroom = (name: string | undefined): Markup | null => (name ? markup` by <bdi>${name}</bdi>` : null);

/** The number of claims with each rating, a legend of the symbols too. Stale claims and those without one come last. */
export function ratingMix(report: ReportHead, outlines: Pick<Outline, "rating">[]): Markup[] {
  return [...report.scale.map(({ key }) => key), STALE_DRAWING, null].flatMap((key) => {
    const count = outlines.filter(({ rating }) => rating === key).length;
    if (count === 0) return [];
    const newLook = count === 1 ? "needs another look" : "need another look";
    const name = key === null ? "not rated yet" : key === STALE_DRAWING ? newLook : ratingName(report, key);
    return markup`<li class="${ratingClass(report, key)}"><i class="disc"></i> ${count} ${name}</li>`;
  });
}
