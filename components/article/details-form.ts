import type { ArticleDetails } from "#domain/article.ts";

/** The values of the details form of an article. */
export type DetailsForm = Record<keyof ArticleDetails, string>;

export const DETAIL_FIELDS = [
  "title",
  "outlet",
  "byline",
  "publishedAt",
  "language",
  "url",
  "tags",
  "requiredVerdicts",
] as const satisfies (keyof ArticleDetails)[];

export const formOf = (details: ArticleDetails): DetailsForm => ({
  title: details.title,
  url: details.url ?? "",
  outlet: details.outlet ?? "",
  byline: details.byline ?? "",
  publishedAt: dayOf(details.publishedAt),
  language: details.language,
  tags: details.tags.join(", "),
  requiredVerdicts: String(details.requiredVerdicts),
});

/** The form as the API takes it. A day that was not touched keeps its hour. */
export const detailsOf = (form: DetailsForm, before: ArticleDetails): ArticleDetails => ({
  title: form.title,
  url: form.url.trim() || null,
  outlet: form.outlet.trim() || null,
  byline: form.byline.trim() || null,
  publishedAt: form.publishedAt === dayOf(before.publishedAt) ? before.publishedAt : form.publishedAt || null,
  language: form.language,
  tags: form.tags.split(/[,،、;]/).flatMap((tag) => tag.trim() || []),
  requiredVerdicts: Number(form.requiredVerdicts),
});

/** Only the fields that were changed, so that another person's change of another field is kept. */
export function changesIn(form: DetailsForm, before: ArticleDetails): Partial<ArticleDetails> {
  const now = detailsOf(form, before);
  const changed = DETAIL_FIELDS.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
  return Object.fromEntries(changed.map((field) => [field, now[field]]));
}

const dayOf = (at: string | null) => at?.slice(0, 10) ?? "";
