import type { LeftOut } from "#domain/article.ts";
import type { DocumentNode } from "#domain/document.ts";

/** What a text may say about itself. */
export type Details = {
  title?: string | undefined;
  outlet?: string | undefined;
  byline?: string | undefined;
  /** ISO 8601: a day, or an instant in UTC. */
  publishedAt?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** The address a page gives as its own. */
  url?: string | undefined;
};

/** How the text was found: plain text; the main text of a page; all of a page or of something pasted. */
export type Method = "plain-text" | "main-text" | "whole-html";

/** What a reader makes of its input, not yet checked. */
export type Reading = {
  blocks: DocumentNode[];
  details: Details;
  /** What counts only where the text itself says nothing: files carry titles and authors that nobody looks at. */
  hints?: Pick<Details, "title" | "byline" | "language">;
  leftOut: LeftOut[];
  method: Method;
};
