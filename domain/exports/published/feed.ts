import { REPORTS_ADDRESS, reportAddress } from "#domain/addresses.ts";
import { escapeHtml } from "#domain/exports/html/markup.ts";
import type { ListedReport } from "./index-page.ts";
import type { PublicSite } from "./site.ts";

/** Characters that XML 1.0 does not allow, not even escaped. */
const NOT_IN_XML = /(?![\t\n\r])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu;

const xml = (text: string): string => escapeHtml(text.replace(NOT_IN_XML, ""));

/** The newest reports as an Atom feed (RFC 4287). A report that was withdrawn says so. */
export function feedOf(site: PublicSite, reports: ListedReport[], now: string): string {
  const [newest] = reports;
  const self = `${site.baseUrl}${REPORTS_ADDRESS}/feed.xml`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(self)}</id>
<title>${xml(`${site.newsroom}: fact-check reports`)}</title>
<updated>${newest ? changedAt(newest) : now}</updated>
<author><name>${xml(site.newsroom)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(site.baseUrl + REPORTS_ADDRESS)}"/>
${reports.map((report) => entryOf(site, report)).join("")}</feed>
`;
}

const changedAt = ({ newestAt, withdrawnAt }: ListedReport): string => withdrawnAt ?? newestAt;

function entryOf(site: PublicSite, report: ListedReport): string {
  const { slug, title, ratings, newest, firstAt, withdrawnAt, withdrawalReason } = report;
  const address = site.baseUrl + reportAddress(slug);
  const counts = ratings.map(({ label, count }) => `${count} ${label}`).join(", ");
  const summary = withdrawnAt === null ? `Edition ${newest}. ${counts || "No claim is ruled yet"}.` : withdrawalReason;
  return `<entry>
<id>${xml(address)}</id>
<title>${xml(withdrawnAt === null ? title : `Withdrawn: ${title}`)}</title>
<link rel="alternate" type="text/html" href="${xml(address)}"/>
<published>${firstAt}</published>
<updated>${changedAt(report)}</updated>
<summary>${xml(summary ?? "")}</summary>
</entry>
`;
}

/** The addresses of all pages for search engines (sitemaps.org). */
export function sitemapOf(site: PublicSite, pages: { path: string; changedAt: string | null }[]): string {
  const entries = pages.map(
    ({ path, changedAt: at }) =>
      `<url><loc>${xml(site.baseUrl + path)}</loc>${at === null ? "" : `<lastmod>${at}</lastmod>`}</url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</urlset>
`;
}
