import { findDuplicate, type NewArticle } from "#data/articles.ts";
import type { ArticleInput, ArticlePreview, Content, FetchedContent, ImportMethod, LeftOut } from "#domain/article.ts";
import { completeDetails, type FoundDetails } from "#domain/article-details.ts";
import { fileFault } from "#domain/article-file.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type Ingested, ingest } from "#ingest/ingest.ts";

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
  const { document, text, leftOut, method: _, ...details } = await read(input, title);
  return { document, text, details, leftOut: leftOut.map((what) => ({ what })), method, fetched: null };
}

/** An article as a request brings it, read and ready to be stored. */
export async function readIncoming(viewer: Viewer, input: ArticleInput): Promise<NewArticle> {
  // Reading costs time, so it begins only for those who may import.
  permit(can(viewer, "article.import"));
  const { document, text, details, method } = await incomingDocument(input);
  const { id, allowDuplicate } = input;
  return { id, details: completeDetails(input, details), document, text, method, allowDuplicate };
}

/** The same without storing it: what would be stored, and whether it is there already. */
export async function previewIncoming(viewer: Viewer, input: ArticleInput): Promise<ArticlePreview> {
  permit(can(viewer, "article.import"));
  const { document, text, leftOut, fetched, ...found } = await incomingDocument(input);
  const details = completeDetails(input, found.details);
  return {
    details,
    document,
    characters: text.length,
    words: text.match(/[\p{Letter}\p{Number}]+(?:['’][\p{Letter}]+)*/gu)?.length ?? 0,
    leftOut,
    fetched,
    duplicate: await findDuplicate(viewer, text, details.url),
  };
}

async function read(input: Content, title: string | undefined): Promise<Ingested> {
  const url = input.url ?? undefined;
  if (input.file) return ingest({ kind: "file", ...fileIn(input.file), url, title });
  if (input.html !== undefined) return ingest({ kind: "html", html: input.html, url, title });
  return ingest({ kind: "text", text: input.text ?? "", title });
}

const methodOf = ({ method, file }: Content): ImportMethod => method ?? (file ? "file" : "api");

function fileIn({ name, base64 }: NonNullable<Content["file"]>): { name: string; bytes: Uint8Array } {
  const bytes = Buffer.from(base64, "base64");
  const fault = fileFault({ name, size: bytes.length });
  if (fault) throw new RuleError(fault);
  return { name, bytes };
}
