import type { Source, SourceKind } from "#domain/source.ts";

export const SOURCE_FIELDS = ["title", "url", "publisher", "author", "publishedAt", "kind"] as const;

/** The values of the form that corrects a source. */
export type SourceForm = Record<(typeof SOURCE_FIELDS)[number], string>;

export const formOf = (source: Source): SourceForm => ({
  title: source.title,
  url: source.url ?? "",
  publisher: source.publisher ?? "",
  author: source.author ?? "",
  publishedAt: source.publishedAt ?? "",
  kind: source.kind,
});

/** The form as the API takes it. */
export const changeOf = (form: SourceForm) => ({
  title: form.title,
  url: form.url.trim() || null,
  publisher: form.publisher.trim() || null,
  author: form.author.trim() || null,
  publishedAt: form.publishedAt.trim() || null,
  kind: form.kind as SourceKind,
});

export const isChanged = (form: SourceForm, source: Source): boolean =>
  JSON.stringify(changeOf(form)) !== JSON.stringify(changeOf(formOf(source)));
