import * as z from "zod";
import { CONTENT_FIELDS, type FetchedContent, type ImportMethod, readContent } from "./article-content.ts";
import type { ArticleDocument } from "./document.ts";
import { Day, Id, LanguageTag, Moment, optionalLine, requiredLine, Tags, text } from "./fields.ts";
import { WebAddress } from "./source.ts";
import type { GuessedEncoding } from "./text-encoding.ts";

const When = z
  .union([Moment, Day], "Write a date as 2026-03-12, or a time as 2026-03-12T09:30:00Z.")
  .transform((value) => new Date(value).toISOString());

const details = {
  title: requiredLine(500, "Give the article a title."),
  url: WebAddress.nullish(),
  outlet: optionalLine(200).optional(),
  byline: optionalLine(300).optional(),
  publishedAt: When.nullish(),
  language: LanguageTag.optional(),
  tags: Tags.optional(),
  requiredVerdicts: z
    .int()
    .min(1, "At least one verdict is needed.")
    .max(9, "A claim can need at most nine verdicts.")
    .optional(),
};

/** An import of an article: its content and its details. An address that is only to be fetched is not a detail. */
export const ArticleInput = z
  .strictObject({
    ...details,
    ...CONTENT_FIELDS,
    id: Id.optional(),
    title: details.title.optional(),
    allowDuplicate: z.boolean().optional(),
  })
  .transform(readContent)
  .transform(({ id, allowDuplicate, content, method, url, ...others }) => {
    const details: ArticleChange = content.kind === "url" ? others : { ...others, url };
    return { id, allowDuplicate, content, method, details };
  });
export type ArticleInput = z.infer<typeof ArticleInput>;

/** A correction of the details of an article, not of its text. A field that is left out keeps its value. */
export const ArticleChange = z.strictObject({ ...details, title: details.title.optional() });
export type ArticleChange = z.infer<typeof ArticleChange>;

/** Archives an article, or restores it. */
export const ArticleArchived = z.strictObject({
  archived: z.boolean(),
  reason: text(1000)
    .transform((value) => value.trim() || null)
    .nullable()
    .default(null),
});
export type ArticleArchived = z.infer<typeof ArticleArchived>;

/** Who archived an article, when and why. */
export type ArchiveNote = { by: { id: string; name: string } | null; at: string; reason: string | null };

/** An article with its current version. */
export type Article = {
  id: string;
  title: string;
  url: string | null;
  outlet: string | null;
  byline: string | null;
  publishedAt: string | null;
  language: string;
  tags: string[];
  requiredVerdicts: number;
  importedBy: { id: string; name: string };
  createdAt: string;
  updatedAt: string;
  /** Since when it is out of lists, figures and queues; null while it is in work. */
  archivedAt: string | null;
  version: number;
  currentVersion: number;
};

export type ArticleDetails = Pick<
  Article,
  "title" | "url" | "outlet" | "byline" | "publishedAt" | "language" | "tags" | "requiredVerdicts"
>;

/** One immutable text of an article. */
export type Version = {
  number: number;
  document: ArticleDocument;
  text: string;
  /** Of the canonical text in UTF-8, hex. */
  sha256: string;
  method: ImportMethod;
  note: string | null;
  importedBy: { id: string; name: string };
  importedAt: string;
};

/** Something that an import left out: a line for the person who imports, and the texts it had. */
export type LeftOut = { what: string; texts?: string[] };

/** A part of a page that may be its article: how long it is and how it begins. */
export type PageCandidate = { words: number; beginning: string };

/** How the article was found in a page. */
export type PageReading = {
  /** The parts of the page that may be its article, the most likely first; empty where the content is no page. */
  candidates: PageCandidate[];
  /** The place of the part that is the text; null where there are none. */
  candidate: number | null;
  /** Sentences about what a person should compare with the page before the text is stored. */
  doubts: string[];
};

/** What an import would store, and the article that has the same text or address already. */
export type ArticlePreview = PageReading & {
  details: ArticleDetails;
  document: ArticleDocument;
  characters: number;
  words: number;
  leftOut: LeftOut[];
  /** Null unless only an address was sent. */
  fetched: FetchedContent | null;
  duplicate: Duplicate | null;
  /** How the encoding of a file was guessed. Null where its bytes show it, or the request named it. */
  guess: GuessedEncoding | null;
};

/** A stored article that an import would duplicate. */
export type Duplicate = {
  id: string;
  title: string;
  /** Whether it has this text in one of its versions. Otherwise it has the address, and the text is a new one. */
  sameText: boolean;
  archived: boolean;
  /** Whether the viewer may import the text as a new version of it. */
  mayRenew: boolean;
};
