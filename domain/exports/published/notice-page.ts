import { reportAddress } from "#domain/addresses.ts";
import { directionOf } from "#domain/direction.ts";
import { markup } from "#domain/exports/html/markup.ts";
import { closePage, openPage, type PublicSite } from "./site.ts";

/** A page that says in a sentence why there is nothing else at its address. */
export function messagePage(site: PublicSite, title: string, sentence: string): string {
  const meta = { title: `${title}: ${site.newsroom}`, description: sentence, path: "/reports", isOutdated: true };
  const body = markup`<main><h1>${title}</h1><p class="gist">${sentence}</p></main>\n`.source;
  return openPage(site, meta) + body + closePage({});
}

export type Withdrawal = { slug: string; title: string; language: string; withdrawnAt: string; reason: string };

/** The notice in place of a report that was withdrawn. */
export function withdrawnPage(site: PublicSite, { slug, title, language, withdrawnAt, reason }: Withdrawal): string {
  const body = markup`<header>
<p class="kind">Fact-check report, withdrawn on <time datetime="${withdrawnAt}">${site.day(withdrawnAt)}</time></p>
<h1 lang="${language}" dir="${directionOf(language)}">${title}</h1>
</header>
<main><p class="notice" role="note"><b>This report was withdrawn.</b> <span dir="auto">${reason}</span></p></main>
`.source;
  const meta = {
    title: `Withdrawn: ${title}`,
    description: "This fact-check report was withdrawn.",
    path: reportAddress(slug),
    isOutdated: true,
  };
  return openPage(site, meta) + body + closePage({ slug, isWithdrawn: true });
}
