import { REPORTS_ADDRESS, reportAddress } from "#domain/addresses.ts";
import { directionOf } from "#domain/direction.ts";
import { type Markup, markup } from "#domain/exports/html/markup.ts";
import { closePage, openPage, type PublicSite } from "./site.ts";

/** How many claims have which rating, worst first. */
export type RatingCount = { label: string; color: string; colorDark: string; count: number };

/** A report in the list of reports. */
export type ListedReport = {
  slug: string;
  title: string;
  outlet: string | null;
  language: string;
  ratings: RatingCount[];
  newest: number;
  firstAt: string;
  newestAt: string;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
};

export type IndexQuery = { q: string; next: string | null; isFirst: boolean };

/** All reports, newest first, with a search in their titles, claims and rulings. */
export function indexPage(site: PublicSite, reports: ListedReport[], { q, next, isFirst }: IndexQuery): string {
  const meta = {
    title: `Fact-check reports: ${site.newsroom}`,
    description: `Fact-check reports by ${site.newsroom}: what was claimed, how it was ruled, and on which sources.`,
    path: REPORTS_ADDRESS,
    isOutdated: !isFirst || q !== "",
  };
  const none =
    q !== ""
      ? "No report has these words."
      : isFirst
        ? "Nothing has been published yet."
        : "There are no older reports.";
  const more = next !== null && `${REPORTS_ADDRESS}?${new URLSearchParams({ ...(q ? { q } : {}), after: next })}`;
  return (
    openPage(site, meta) +
    markup`<header>
<h1>Fact-check reports</h1>
<form class="search" role="search" action="${REPORTS_ADDRESS}"><label for="q">Search reports</label> <input id="q" name="q" type="search" value="${q}" maxlength="200"> <button>Search</button></form>
</header>
<main>
${reports.length === 0 ? markup`<p>${none}</p>` : markup`<ol class="reports">${reports.map((report) => markup`<li>${rowOf(site, report)}</li>`)}</ol>`}
${more !== false && markup`<p class="more"><a href="${more}">Older reports</a></p>`}
</main>
`.source +
    closePage({})
  );
}

function rowOf(site: PublicSite, report: ListedReport): Markup {
  const { slug, title, outlet, language, ratings, newest, newestAt, withdrawnAt, withdrawalReason } = report;
  const heading = markup`<h2 lang="${language}" dir="${directionOf(language)}"><a href="${reportAddress(slug)}">${title}</a></h2>`;
  if (withdrawnAt !== null)
    return markup`${heading}<p class="kind">Withdrawn, <time datetime="${withdrawnAt}">${site.day(withdrawnAt)}</time>. <span dir="auto">${withdrawalReason}</span></p>`;
  const source = outlet ? markup`Article by <bdi>${outlet}</bdi>. ` : null;
  const edition = newest > 1 ? `, edition ${newest}` : "";
  return markup`${heading}<p class="kind">${source}Report of <time datetime="${newestAt}">${site.day(newestAt)}</time>${edition}</p>${ratingStrip(ratings)}`;
}

const HEX = /^#[0-9a-f]{6}$/i;

/** How many claims have which rating, as a line in their colours with the numbers in words. */
export function ratingStrip(ratings: RatingCount[]): Markup | null {
  if (ratings.length === 0) return null;
  const shown = ratings.filter(({ color, colorDark }) => HEX.test(color) && HEX.test(colorDark));
  return markup`<div class="strip" aria-hidden="true">${shown.map(({ color, colorDark, count }) => markup`<i style="--l:${color};--d:${colorDark};flex-grow:${count}"></i>`)}</div>
<p class="counts">${ratings.map(({ label, count }, at) => markup`${at > 0 && ", "}${count} <bdi>${label}</bdi>`)}</p>`;
}
