import { type ArticleDocument, canonicalText, type DocumentNode } from "#domain/document.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { headingLevels } from "./heading-levels.ts";
import { ratingClass } from "./highlights.ts";
import { type Markup, markup } from "./markup.ts";
import type { Outline } from "./outlines.ts";

/** Claims that the table lists. A longer one would stand in the way of the text. */
const MAX_LISTED = 200;

/** The ids of the headings of an article, by their places among them. */
export const headingIds = (document: ArticleDocument): Map<DocumentNode, string> =>
  new Map([...headingLevels(document.content).keys()].map((heading, index) => [heading, `part-${index + 1}`]));

/** The headings of the article and its claims as links, collapsed. Null where there is little to list. */
export function contentsOf(report: ReportHead, outlines: Outline[]): Markup | null {
  const document = report.version.document;
  const headings = document ? [...headingIds(document)] : [];
  const parts = headings.map(([heading, id]) => ({ id, words: canonicalText(heading) }));
  const named = parts.filter(({ words }) => words.trim() !== "" && words.trim() !== report.article.title.trim());
  if (named.length + outlines.length < 2) return null;
  const claims = outlines
    .slice(0, MAX_LISTED)
    .map(
      ({ number, label, words, rating }) =>
        markup`<li value="${number}" class="${ratingClass(report, rating)}"><a href="#note-${number}"><i class="disc"></i> ${label}: <bdi>${words}</bdi></a></li>`,
    );
  const more = outlines.length - claims.length;
  return markup`<details class="contents"><summary>Contents</summary><nav aria-label="Contents">
${named.length > 0 && markup`<ul>${named.map(({ id, words }) => markup`<li><a href="#${id}"><bdi>${words}</bdi></a></li>`)}</ul>`}
<ol>${claims}</ol>${more > 0 && markup`<p>${more} more claims are in the text.</p>`}
</nav></details>`;
}
