import { findDuplicate, type NewArticle } from "#data/articles.ts";
import type { ArticleInput, ArticlePreview } from "#domain/article.ts";
import { completeDetails } from "#domain/article-details.ts";
import { fileFault } from "#domain/article-file.ts";
import { RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type Ingested, ingest } from "#ingest/ingest.ts";

/** An article as a request brings it, read and ready to be stored. */
export async function readIncoming(viewer: Viewer, input: ArticleInput): Promise<NewArticle> {
  const found = await read(viewer, input);
  return {
    id: input.id,
    details: completeDetails(input, found),
    document: found.document,
    text: found.text,
    method: methodOf(input),
    allowDuplicate: input.allowDuplicate,
  };
}

/** The same without storing it: what would be stored, and whether it is there already. */
export async function previewIncoming(viewer: Viewer, input: ArticleInput): Promise<ArticlePreview> {
  const found = await read(viewer, input);
  const details = completeDetails(input, found);
  const { document, text, leftOut } = found;
  return {
    details,
    document,
    characters: text.length,
    words: text.match(/[\p{Letter}\p{Number}]+(?:['’][\p{Letter}]+)*/gu)?.length ?? 0,
    leftOut,
    duplicate: await findDuplicate(viewer, text, details.url),
  };
}

/** Reading costs time, so it begins only for those who may import. */
async function read(viewer: Viewer, input: ArticleInput): Promise<Ingested> {
  permit(can(viewer, "article.import"));
  const url = input.url ?? undefined;
  // Whoever imports by hand sees the document before they correct its title: a correction does not change the document.
  const title = methodOf(input) === "api" ? input.title : undefined;
  if (input.file) return ingest({ kind: "file", ...fileIn(input.file), url, title });
  if (input.html !== undefined) return ingest({ kind: "html", html: input.html, url, title });
  return ingest({ kind: "text", text: input.text ?? "", title });
}

const methodOf = ({ method, file }: ArticleInput) => method ?? (file ? "file" : "api");

function fileIn({ name, base64 }: NonNullable<ArticleInput["file"]>): { name: string; bytes: Uint8Array } {
  const bytes = Buffer.from(base64, "base64");
  const fault = fileFault({ name, size: bytes.length });
  if (fault) throw new RuleError(fault);
  return { name, bytes };
}
