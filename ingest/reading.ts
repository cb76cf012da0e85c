import type { LeftOut, PageReading } from "#domain/article.ts";
import type { FoundDetails } from "#domain/article-details.ts";
import type { DocumentNode } from "#domain/document.ts";
import type { GuessedEncoding } from "#domain/text-encoding.ts";

/** What was read: plain text, the main text of a web page, or everything in a page or a pasted fragment. */
export type Method = "plain-text" | "main-text" | "whole-html";

/** The result of a reader, not yet checked. */
export type Reading = {
  blocks: DocumentNode[];
  details: FoundDetails;
  /** Used only if the text states nothing, because the metadata of files is often wrong. */
  hints?: Pick<FoundDetails, "title">;
  leftOut: LeftOut[];
  method: Method;
  /** For tests and benchmarks. */
  edits?: PageEdits;
  page?: PageReading;
};

/** The result of a reader, with what is known of the text of a file. */
export type ReadInput = { reading: Reading; decoded: Decoded; encoding: string | null; guess: GuessedEncoding | null };

/** The text of a file, for reading it again; null for a Word file and for text input. */
export type Decoded = { html: string } | { markdown: string } | { text: string } | null;

/** The words that the article of a page has besides the part that was chosen, and those of the part that it leaves out. */
export type PageEdits = { added: string; omitted: string };
