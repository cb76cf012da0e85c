import { reportAddress, slugClaimAddress } from "#domain/addresses.ts";
import { type ClaimCorrection, correctionSentences } from "#domain/edition-changes.ts";
import { type Markup, markup } from "#domain/exports/html/markup.ts";
import { shortenedToWords } from "#domain/graphemes.ts";
import { closePage, openPage, type PublicSite } from "./site.ts";

/** What an edition corrected about a claim, when, and what the editor says of it. */
export type PublishedCorrection = { edition: number; at: string; changes: ClaimCorrection; note: string | null };

/** The corrections of a report, newest first: those of the newest edition in sight, earlier ones collapsed. */
export function correctionNotices(site: PublicSite, slug: string, corrections: PublishedCorrection[]): Markup | null {
  const [first] = corrections;
  if (!first) return null;
  const latest = corrections.filter(({ edition }) => edition === first.edition);
  const earlier = corrections.filter(({ edition }) => edition !== first.edition);
  const notices = (all: PublishedCorrection[]) => all.map((one) => correctionNotice(site, slug, one));
  return markup`<section class="corrections" aria-label="Corrections">
${notices(latest)}
${earlier.length > 0 && markup`<details><summary>${earlier.length === 1 ? "One earlier correction" : `${earlier.length} earlier corrections`}</summary>${notices(earlier)}</details>`}
</section>`;
}

/** One correction, with a link to the page of its claim. */
export function correctionNotice(
  site: PublicSite,
  slug: string,
  { edition, at, changes, note }: PublishedCorrection,
): Markup {
  const claim = markup`<a href="${slugClaimAddress(slug, changes.claimId)}">Claim ${changes.number}</a>`;
  return markup`<div class="correction" id="correction-${edition}-${changes.number}"><p><b>Correction, <time datetime="${at}">${site.day(at)}</time>, edition ${edition}.</b> ${claim}: <q dir="auto">${shortenedToWords(changes.statement, 160)}</q></p>
<ul>${correctionSentences(changes).map((sentence) => markup`<li dir="auto">${sentence}</li>`)}</ul>
${note && markup`<p dir="auto">${note}</p>`}</div>`;
}

/** A row of the page of all corrections: a corrected claim, or a report that was withdrawn. */
export type CorrectionRow = { slug: string; title: string; language: string } & (
  | ({ kind: "correction" } & PublishedCorrection)
  | { kind: "withdrawal"; at: string; reason: string }
);

/** All corrections of all reports, newest first. */
export function correctionsPage(
  site: PublicSite,
  rows: CorrectionRow[],
  next: string | null,
  isFirst: boolean,
): string {
  const meta = {
    title: `Corrections: ${site.newsroom}`,
    description: `What ${site.newsroom} has corrected in its fact-check reports, and when.`,
    path: "/corrections",
    isOutdated: !isFirst,
  };
  const list = markup`<header>
<h1>Corrections</h1>
<p class="gist">Every change of a ruling, a summary or a source in a published report, newest first.</p>
</header>
<main>
${rows.length === 0 ? markup`<p>${isFirst ? "No report has been corrected." : "There are no earlier corrections."}</p>` : markup`<ol class="reports">${rows.map((row) => markup`<li>${rowOf(site, row)}</li>`)}</ol>`}
${next !== null && markup`<p class="more"><a href="/corrections?after=${next}">Earlier corrections</a></p>`}
</main>
`.source;
  return openPage(site, meta) + list + closePage({});
}

function rowOf(site: PublicSite, row: CorrectionRow): Markup {
  const title = markup`<h2 dir="auto" lang="${row.language}"><a href="${reportAddress(row.slug)}">${row.title}</a></h2>`;
  if (row.kind === "correction") return markup`${title}${correctionNotice(site, row.slug, row)}`;
  return markup`${title}<div class="correction"><p><b>Withdrawn, <time datetime="${row.at}">${site.day(row.at)}</time>.</b> <span dir="auto">${row.reason}</span></p></div>`;
}
