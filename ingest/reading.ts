import type { LeftOut } from "#domain/article.ts";
import type { DocumentNode } from "#domain/document.ts";

/** What a text states about itself. */
export type Details = {
  title?: string | undefined;
  outlet?: string | undefined;
  byline?: string | undefined;
  /** ISO 8601: a day, or an instant in UTC. */
  publishedAt?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** The address that a page gives as its own. */
  url?: string | undefined;
};

/** What was read: plain text, the main text of a web page, or everything in a page or a pasted fragment. */
export type Method = "plain-text" | "main-text" | "whole-html";

/** The result of a reader, not yet checked. */
export type Reading = {
  blocks: DocumentNode[];
  details: Details;
  /** Used only if the text states nothing, because the metadata of files is often wrong. */
  hints?: Pick<Details, "title" | "byline" | "language">;
  leftOut: LeftOut[];
  method: Method;
};
