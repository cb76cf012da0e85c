import type {
  ArticleChange,
  ArticleInput,
  ArticlePreview,
  Content,
  FetchedContent,
  ImportMethod,
  LeftOut,
} from "#domain/article.ts";
import { completeDetails, type FoundDetails } from "#domain/article-details.ts";
import { fileFault } from "#domain/article-file.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { DuplicateError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { addressOfPage, fetchPage } from "#ingest/fetch-page.ts";
import { ingest } from "#ingest/ingest.ts";
import type { FileInput, IngestInput } from "#ingest/input.ts";
import type { NewArticle } from "#server/articles/articles.ts";
import { findDuplicate } from "#server/articles/duplicates.ts";

/** What a request brought, read: ready to be stored as an article or as a further version of one. */
export type IncomingDocument = {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  /** What it says about itself. */
  details: FoundDetails;
  leftOut: LeftOut[];
  method: ImportMethod;
  /** What was fetched where only an address was sent. */
  fetched: FetchedContent | null;
};

/** Read what a request brought, or fetch it where only its address was sent. Ask whether the viewer may import before. */
export async function incomingDocument(input: Content & { title?: string | undefined }): Promise<IncomingDocument> {
  const method = methodOf(input);
  // Whoever imports by hand sees the document before they correct its title: a correction does not change the document.
  const title = method === "api" ? input.title : undefined;
  const page = isOnlyAddress(input) ? await fetchPage(input.url) : null;
  const { document, text, leftOut, method: _, decoded, ...found } = await ingest(page ?? contentOf(input), title);
  if (!page) return { document, text, details: found, leftOut, method, fetched: null };
  const details = { ...found, url: addressOfPage(page.url, found.url) };
  return { document, text, details, leftOut, method, fetched: { ...(decoded ?? asFile(page)), baseUrl: page.url } };
}

/** An article as a request brings it, read and ready to be stored. */
export async function readIncoming(viewer: Viewer, input: ArticleInput): Promise<NewArticle> {
  // Reading costs time, so it begins only for those who may import.
  permit(can(viewer, "article.import"));
  const { id, allowDuplicate } = input;
  if (isOnlyAddress(input) && !allowDuplicate) await refuseKnown(viewer, input.url, id);
  const { document, text, details, method } = await incomingDocument(input);
  return { id, details: completeDetails(givenIn(input), details), document, text, method, allowDuplicate };
}

/** The same without storing it: what would be stored, and whether it is there already. */
export async function previewIncoming(viewer: Viewer, input: ArticleInput): Promise<ArticlePreview> {
  permit(can(viewer, "article.import"));
  const { document, text, leftOut, fetched, ...found } = await incomingDocument(input);
  const details = completeDetails(givenIn(input), found.details);
  return {
    details,
    document,
    characters: text.length,
    words: text.match(/[\p{Letter}\p{Number}]+(?:['’][\p{Letter}]+)*/gu)?.length ?? 0,
    leftOut,
    fetched,
    duplicate:
      (await findDuplicate(viewer, text, details.url)) ?? (await findDuplicate(viewer, text, input.url ?? null)),
  };
}

/** An address that is here already need not be fetched to be known. */
async function refuseKnown(viewer: Viewer, url: string, id: string | undefined): Promise<void> {
  const there = await findDuplicate(viewer, "", url);
  if (there && there.id !== id) throw new DuplicateError(`This article is here already: “${there.title}”.`, there);
}

/** What the person said of the article; an address to fetch from only says where to look. */
function givenIn(input: ArticleInput): ArticleChange {
  const { url: _, ...others } = input;
  return isOnlyAddress(input) ? others : input;
}

function isOnlyAddress<T extends Content>(input: T): input is T & { url: string } {
  const { text, html, markdown, file } = input;
  return [text, html, markdown, file].every((content) => content === undefined);
}

function contentOf({ url, baseUrl, file, html, markdown, text = "" }: Content): IngestInput {
  const base = baseUrl ?? url ?? undefined;
  if (file) return { kind: "file", ...fileIn(file), url: base };
  if (html !== undefined) return { kind: "html", html, url: base };
  if (markdown !== undefined) return { kind: "markdown", markdown, url: base };
  return { kind: "text", text };
}

function methodOf(input: Content): ImportMethod {
  return isOnlyAddress(input) ? "url" : (input.method ?? (input.file ? "file" : "api"));
}

function fileIn({ name, base64 }: NonNullable<Content["file"]>): { name: string; bytes: Uint8Array } {
  const bytes = Buffer.from(base64, "base64");
  const fault = fileFault({ name, size: bytes.length });
  if (fault) throw new RuleError(fault);
  return { name, bytes };
}

/** A Word file, which is no text, as it would come from a disk. */
function asFile({ name, bytes }: FileInput): Pick<FetchedContent, "file"> {
  const base64 = Buffer.from(bytes).toString("base64");
  return { file: { name: /\.docx$/i.test(name) ? name.slice(-255) : "article.docx", base64 } };
}
