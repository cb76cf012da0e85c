import * as z from "zod";
import type { ArticleDocument } from "./document.ts";
import { Day, Id, LanguageTag, Moment, optionalLine, requiredLine, Tags, text } from "./fields.ts";
import { WebAddress } from "./source.ts";

/** Most UTF-16 units of text or HTML one request may bring. */
export const MOST_INPUT = 20_000_000;

/** Most bytes of one file. A page saved with its pictures in it takes a few million. */
export const LARGEST_FILE = 20_000_000;

const When = z
  .union([Moment, Day], "Write a day as 2026-03-12, or a time as 2026-03-12T09:30:00Z.")
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
    .max(9, "At most nine verdicts can be asked for.")
    .optional(),
};

/** Said of a file with more than `LARGEST_FILE` bytes, before it is sent and after. */
export const TOO_LARGE = `This file is larger than the ${LARGEST_FILE / 1_000_000} MB that can be imported. Import it in parts.`;

/** A file as it lies on the disk: its bytes say in which encoding its text is. */
const FileInput = z.strictObject({
  name: text(255),
  base64: z
    .string()
    .max(Math.ceil(LARGEST_FILE / 3) * 4, TOO_LARGE)
    .refine((value) => !/[^A-Za-z0-9+/=]/.test(value), "Send the bytes of the file in Base64."),
});

const TOO_LONG = "This is too long for one article.";

/** The words of an article as they come in: one of text, html, markdown and file, or none where only its address is given. */
export const CONTENT_FIELDS = {
  text: z.string().max(MOST_INPUT, TOO_LONG).optional(),
  html: z.string().max(MOST_INPUT, TOO_LONG).optional(),
  markdown: z.string().max(MOST_INPUT, TOO_LONG).optional(),
  file: FileInput.optional(),
  url: WebAddress.nullish(),
  /** What relative addresses in html are relative to, where that is not `url`. */
  baseUrl: WebAddress.optional(),
  method: z.enum(["paste", "file", "url", "api"]).optional(),
};
const Content = z.strictObject(CONTENT_FIELDS);
export type Content = z.infer<typeof Content>;

/** Whether words of one kind have come, or an address from which they are to be fetched. */
export function hasOneContent({ text, html, markdown, file, url }: Content): boolean {
  const given = [text, html, markdown, file].filter((input) => input !== undefined).length;
  return given === 1 || (given === 0 && Boolean(url));
}

export const ONE_CONTENT =
  "Send the article as text, html, markdown or a file, one of them; or nothing but its url, from which it is then fetched.";

/** Importing an article: its words, or its address, and what is known about it. */
export const ArticleInput = z
  .strictObject({
    ...details,
    ...CONTENT_FIELDS,
    id: Id.optional(),
    title: details.title.optional(),
    allowDuplicate: z.boolean().optional(),
  })
  .refine(hasOneContent, ONE_CONTENT);
export type ArticleInput = z.infer<typeof ArticleInput>;

/** Correcting what is known about an article; its text changes only by a new version. A field left out keeps its value. */
export const ArticleChange = z.strictObject({ ...details, title: details.title.optional() });
export type ArticleChange = z.infer<typeof ArticleChange>;

export const IMPORT_METHODS = ["paste", "file", "url", "api", "cli", "demo"] as const;
export type ImportMethod = (typeof IMPORT_METHODS)[number];

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
  version: number;
  currentVersion: number;
};

/** What is known about an article besides its text. */
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

/** Something that did not come in: a line for the person who imports, and its texts where it had any. */
export type LeftOut = { what: string; texts?: string[] };

/** A page as it was fetched, to be sent again when it is stored: what is stored is then what was looked at. */
export type FetchedContent = Pick<Content, "text" | "html" | "markdown" | "file" | "baseUrl">;

/** What an import would store, and the article that has the same text or address already. */
export type ArticlePreview = {
  details: ArticleDetails;
  document: ArticleDocument;
  characters: number;
  words: number;
  leftOut: LeftOut[];
  /** Null unless only an address was sent. */
  fetched: FetchedContent | null;
  duplicate: { id: string; title: string } | null;
};

/** Orders of the article list. */
export const ARTICLE_SORTS = {
  newest: "Newest first",
  oldest: "Oldest first",
  title: "Title",
  published: "Published last",
} as const;
export type ArticleSort = keyof typeof ARTICLE_SORTS;

/** Filters of the article list, as they stand in its address. */
export const ArticleFilter = z.strictObject({
  q: text(200).optional(),
  status: z.enum(["unmarked", "in-work", "ruled"]).optional(),
  outlet: text(200).optional(),
  reviewer: Id.optional(),
  tag: text(60).optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(Object.keys(ARTICLE_SORTS) as [ArticleSort, ...ArticleSort[]]).default("newest"),
  /** Where the page before ended: holds a title, whose characters can take six bytes each, in Base64. */
  after: z.string().max(5000).optional(),
});
export type ArticleFilter = z.infer<typeof ArticleFilter>;

/** A row of the article list. */
export type ArticleRow = Pick<
  Article,
  "id" | "title" | "outlet" | "publishedAt" | "createdAt" | "language" | "tags"
> & {
  claims: number;
  ruled: number;
  /** Who has it, or a claim of it, and is not done. */
  assignees: { id: string; name: string }[];
};
