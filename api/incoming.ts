import type { ArticleChange, ArticleInput, ArticlePreview, LeftOut, PageReading } from "#domain/article.ts";
import type { ArticleContent, FetchedContent, ImportMethod } from "#domain/article-content.ts";
import { completeDetails, type FoundDetails } from "#domain/article-details.ts";
import { fileFault } from "#domain/article-file.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { encodingDoubt, type GuessedEncoding } from "#domain/text-encoding.ts";
import { type IngestResult, ingest } from "#ingest/ingest.ts";
import { ingestPage } from "#ingest/ingest-page.ts";
import type { FileInput } from "#ingest/input.ts";
import type { NewArticle } from "#server/articles/articles.ts";
import { duplicateError, findDuplicate } from "#server/articles/duplicates.ts";

/** The content of a request, read and ready to be stored as an article or as a version of one. */
export type IncomingDocument = {
  document: ArticleDocument;
  /** `canonicalText` of the document. */
  text: string;
  details: FoundDetails;
  /** Words of the text. */
  words: number;
  leftOut: LeftOut[];
  method: ImportMethod;
  /** The fetched page where the request brought only its address. */
  fetched: FetchedContent | null;
  /** How the encoding of a file or a page was guessed. */
  guess: GuessedEncoding | null;
  /** How the article was found in a page. */
  page: PageReading;
};

/** Read the content of a request, or fetch it from its address. The caller must have checked the permission. */
export async function incomingDocument(
  content: ArticleContent,
  method: ImportMethod,
  { title, language }: Pick<ArticleChange, "title" | "language">,
) {
  // A person who imports by hand corrects the title after seeing the document, which the correction does not change.
  const known = { title: method === "api" ? title : undefined, language };
  if (content.kind !== "url") {
    const input = content.kind === "file" ? fileInput(content) : content;
    return { ...documentOf(await ingest(input, known)), method, fetched: null };
  }
  const { article, page } = await ingestPage(content.url, {
    ...known,
    encoding: content.encoding,
    candidate: content.candidate,
  });
  return { ...documentOf(article), method, fetched: { ...(article.decoded ?? wordFile(page)), baseUrl: page.url } };
}

/** An article as a request brings it, read and ready to be stored. */
export async function readIncoming(viewer: Viewer, input: ArticleInput): Promise<NewArticle> {
  // Reading costs time, so the permission is checked first.
  permit(can(viewer, "article.import"));
  const { id, content, allowDuplicate } = input;
  if (content.kind === "url" && !allowDuplicate) await refuseKnown(viewer, content.url, id);
  const { document, text, details, method, guess } = await incomingDocument(content, input.method, input.details);
  refuseDoubt(guess);
  return { id, details: completeDetails(input.details, details), document, text, method, allowDuplicate };
}

/** What an import would store, and the article that has the same text or address already. */
export async function previewIncoming(viewer: Viewer, input: ArticleInput): Promise<ArticlePreview> {
  permit(can(viewer, "article.import"));
  const { content, method, details: given } = input;
  const { document, text, words, leftOut, fetched, guess, page, ...found } = await incomingDocument(
    content,
    method,
    given,
  );
  const details = completeDetails(given, found.details);
  const sentUrl = content.kind === "url" ? content.url : (given.url ?? null);
  return {
    details,
    document,
    characters: text.length,
    words,
    leftOut,
    fetched,
    guess,
    ...page,
    duplicate: (await findDuplicate(viewer, text, details.url)) ?? (await findDuplicate(viewer, text, sentUrl)),
  };
}

/** Nothing is stored whose words may be others: a person must have named the encoding. */
export function refuseDoubt(guess: GuessedEncoding | null): void {
  if (guess?.isDoubtful)
    throw new RuleError(`${encodingDoubt(guess)} Preview it, and send the right one as “encoding”.`);
}

/** Refuse the address of an article that is stored already, without fetching it. */
async function refuseKnown(viewer: Viewer, url: string, id: string | undefined): Promise<void> {
  const known = await findDuplicate(viewer, "", url);
  if (known && known.id !== id) throw duplicateError(known);
}

function documentOf({ document, text, words, leftOut, guess, page, method: _, decoded: __, ...details }: IngestResult) {
  return { document, text, words, leftOut, guess, page, details };
}

function fileInput({ name, base64, url, encoding, candidate }: Extract<ArticleContent, { kind: "file" }>): FileInput {
  const bytes = Buffer.from(base64, "base64");
  const fault = fileFault({ name, size: bytes.length });
  if (fault) throw new RuleError(fault);
  return { kind: "file", name, bytes, url, encoding, candidate };
}

/** A fetched Word file, which has no text form, as a request would bring it from a disk. */
function wordFile({ name, bytes }: FileInput): Pick<FetchedContent, "file"> {
  const base64 = Buffer.from(bytes).toString("base64");
  return {
    file: { name: /\.docx$/i.test(name) ? `${cutAtGrapheme(name.slice(0, -5), 250)}.docx` : "article.docx", base64 },
  };
}
