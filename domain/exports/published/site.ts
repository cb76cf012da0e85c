import { addressWith } from "#domain/address-fields.ts";
import { REPORTS_ADDRESS, reportAddress } from "#domain/addresses.ts";
import { Markup, markup } from "#domain/exports/html/markup.ts";
import { jsonForScript } from "#domain/exports/json-for-script.ts";

/** What all public pages share. */
export type PublicSite = {
  /** The name under which the newsroom publishes. */
  newsroom: string;
  /** The public address of the app, without a trailing slash. */
  baseUrl: string;
  /** Whether readers can read the text of kept copies. */
  sharesCopies: boolean;
  /** The address of the style sheet. */
  stylesheet: string;
  /** The day of a moment in words, in the time zone and the style of the newsroom. */
  day: (moment: string) => string;
};

/** What programs are told of a page. */
export type PageMeta = {
  title: string;
  description: string;
  /** The address that counts where several show the same, without the public address of the app. */
  path: string;
  /** The address of the picture for previews. */
  picture?: string;
  /** When it was published, for a report or a claim. */
  publishedAt?: string;
  modifiedAt?: string;
  /** Search engines leave it out: a newer page or a notice took its place. */
  isOutdated?: boolean;
  /** Structured data, as schema.org has them. */
  data?: unknown;
  /** Rules for this page, by whose hash the content security policy allows them. */
  style?: string;
};

/** The beginning of a page, up to its content. */
export function openPage(site: PublicSite, meta: PageMeta): string {
  const url = site.baseUrl + meta.path;
  const property = (name: string, content: string | undefined) =>
    content !== undefined && markup`<meta property="${name}" content="${content}">\n`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Galley">
<title>${meta.title}</title>
<meta name="description" content="${meta.description}">
<link rel="canonical" href="${url}">
${meta.isOutdated === true && markup`<meta name="robots" content="noindex">`}
<link rel="alternate" type="application/atom+xml" title="${site.newsroom}: fact-check reports" href="${REPORTS_ADDRESS}/feed.xml">
<meta property="og:type" content="${meta.publishedAt === undefined ? "website" : "article"}">
${property("og:title", meta.title)}${property("og:description", meta.description)}${property("og:url", url)}${property("og:site_name", site.newsroom)}${property("og:image", meta.picture && site.baseUrl + meta.picture)}${meta.picture !== undefined && PICTURE_SIZE}${property("og:image:alt", meta.picture && meta.title)}${property("article:published_time", meta.publishedAt)}${property("article:modified_time", meta.modifiedAt)}<meta name="twitter:card" content="${meta.picture === undefined ? "summary" : "summary_large_image"}">
<link rel="stylesheet" href="${site.stylesheet}">
${meta.style !== undefined && markup`<style>${new Markup(meta.style)}</style>`}
${meta.data !== undefined && markup`<script type="application/ld+json">${new Markup(jsonForScript(meta.data))}</script>`}
</head>
<body>
<nav class="site" aria-label="${site.newsroom}"><a class="name" href="${REPORTS_ADDRESS}"><bdi>${site.newsroom}</bdi></a><a href="${REPORTS_ADDRESS}">Reports</a><a href="/corrections">Corrections</a><a href="/methodology">How we check</a><a href="/ask">Ask us</a></nav>
`.source;
}

/** The size of the picture for previews, which render/card/ makes, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 };

const PICTURE_SIZE = markup`<meta property="og:image:width" content="${CARD_SIZE.width}">
<meta property="og:image:height" content="${CARD_SIZE.height}">
`;

/** What a page ends with. */
type PageEnd = {
  /** Stands above the links. */
  about?: Markup | null;
  /** The report that readers can ask about, and its claim on the page of a claim. */
  slug?: string;
  claimId?: string;
  /** Nobody shows a withdrawn report on their site. */
  isWithdrawn?: boolean;
};

/** The end of a page. */
export function closePage({ about = null, slug, claimId, isWithdrawn = false }: PageEnd): string {
  const ask = addressWith("/ask", { report: slug, claim: claimId });
  return markup`<footer>
${about}
<p class="links"><a href="/methodology">How we check</a> <a href="${ask}">Report an error or ask for a check</a> <a href="${REPORTS_ADDRESS}/feed.xml">Feed</a>${slug !== undefined && !isWithdrawn && markup` <a href="${reportAddress(slug)}/embed">Embed</a>`}</p>
</footer>
</body>
</html>
`.source;
}
