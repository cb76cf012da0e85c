import * as z from "zod";
import { FILE_TOO_LARGE } from "./article-file.ts";
import { fileInput } from "./file-input.ts";
import { WebAddress } from "./source.ts";
import { EncodingName, type TextEncoding } from "./text-encoding.ts";

export const IMPORT_METHODS = ["paste", "file", "url", "api", "cli", "demo"] as const;
export type ImportMethod = (typeof IMPORT_METHODS)[number];

/** Limit of the text, HTML or Markdown of one request, in UTF-16 units. */
const MAX_CONTENT_LENGTH = 20_000_000;

const words = z.string().max(MAX_CONTENT_LENGTH, "This is too long for one article.").optional();

/** A file as it lies on the disk. Its bytes show in which encoding its text is. */
const FileInput = fileInput(FILE_TOO_LARGE);

/** A page has fewer parts to choose from. */
const MAX_CANDIDATE = 20;

/** The fields that bring the content of an article: one of text, html, markdown and file, or only a url to fetch. */
export const CONTENT_FIELDS = {
  text: words,
  html: words,
  markdown: words,
  file: FileInput.optional(),
  url: WebAddress.nullish(),
  /** The address that relative addresses in the content are relative to, where it is not `url`. */
  baseUrl: WebAddress.optional(),
  method: z.enum(["paste", "file", "url", "api"]).optional(),
  /** The encoding of the text of a file or a page, where neither its bytes nor its server show it. */
  encoding: EncodingName.optional(),
  /** Which part of a page is its article: its place in the `candidates` of a preview. */
  candidate: z.int().min(0).max(MAX_CANDIDATE).optional(),
};
const ContentFields = z.strictObject(CONTENT_FIELDS);
type ContentFields = z.infer<typeof ContentFields>;

/** The content of an article. `url` is the base of relative addresses; in the kind "url" it is what to fetch. */
export type ArticleContent =
  | ({ kind: "url"; url: string } & ReadAs)
  | { kind: "text"; text: string }
  | { kind: "html"; html: string; url?: string | undefined; candidate?: number | undefined }
  | { kind: "markdown"; markdown: string; url?: string | undefined }
  | ({ kind: "file"; name: string; base64: string; url?: string | undefined } & ReadAs);

/** How a person said that a file or a page is to be read. */
type ReadAs = { encoding?: TextEncoding | undefined; candidate?: number | undefined };

/** To transform the fields of a request: what it brings becomes one `content`. Refuses none and several. */
export function readContent<Fields extends ContentFields>(fields: Fields, context: z.RefinementCtx) {
  const { text, html, markdown, file, baseUrl, method, encoding, candidate, ...others } = fields;
  const url = baseUrl ?? fields.url ?? undefined;
  const contents: ArticleContent[] = [];
  if (text !== undefined) contents.push({ kind: "text", text });
  if (html !== undefined) contents.push({ kind: "html", html, url, candidate });
  if (markdown !== undefined) contents.push({ kind: "markdown", markdown, url });
  if (file !== undefined) contents.push({ kind: "file", ...file, url, encoding, candidate });
  if (contents.length === 0 && fields.url) contents.push({ kind: "url", url: fields.url, encoding, candidate });
  const [content] = contents;
  if (content && contents.length === 1) return { ...others, content, method: methodOf(content, method) };
  context.addIssue(ONE_CONTENT);
  return z.NEVER;
}

const ONE_CONTENT =
  "Send the article as text, html, markdown or a file (only one of them), or send only its url and Galley fetches it.";

function methodOf({ kind }: ArticleContent, method: ImportMethod | undefined): ImportMethod {
  if (kind === "url") return "url";
  return method ?? (kind === "file" ? "file" : "api");
}

/** A fetched page as fields of a request, so that what is stored is the page that the person looked at. */
export type FetchedContent = Pick<ContentFields, "text" | "html" | "markdown" | "file" | "baseUrl">;
