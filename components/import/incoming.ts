import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { base64Of } from "#client/base64.ts";
import { type DetailsForm, detailsOf } from "#components/article/details-form.ts";
import type { Article, ArticlePreview } from "#domain/article.ts";
import { fileFault } from "#domain/article-file.ts";
import type { GuessedEncoding, TextEncoding } from "#domain/text-encoding.ts";

export type Source = { text: string } | { html: string } | { file: File } | { url: string };

export type Incoming = {
  /** The id of its article, so that a retry after a lost answer does not store it twice. */
  id: string;
  /** The name of the file, the address, or “Pasted text”. */
  name: string;
  source: Source;
  /** The encoding of a file that the person chose. */
  encoding?: TextEncoding;
  /** The part of a page that the person chose. */
  candidate?: number;
  state: IncomingState;
};

export type IncomingState =
  | { is: "waiting" }
  /** `mayHelp`: a retry may succeed, because the file was not at fault. */
  | { is: "refused"; why: string; mayHelp?: boolean }
  /** `guess` is that of the first reading: once an encoding is chosen, the server has nothing to guess. */
  | { is: "read"; preview: ArticlePreview; form: DetailsForm; guess: GuessedEncoding | null; why?: string }
  | { is: "imported"; title: string };

export type ReadIncoming = Incoming & { state: Extract<IncomingState, { is: "read" }> };

export const isRead = (incoming: Incoming): incoming is ReadIncoming => incoming.state.is === "read";

/** Whether it is read and can be stored. */
export const isReady = (incoming: Incoming): incoming is ReadIncoming =>
  isRead(incoming) && incoming.state.preview.duplicate === null && !isUndecided(incoming);

/** Whether its encoding has to be chosen first. */
export const isUndecided = ({ state, encoding }: ReadIncoming) =>
  state.guess?.isDoubtful === true && encoding === undefined;

export function incomingFile(file: File): Incoming {
  const why = fileFault(file);
  return {
    id: newId(),
    name: file.name,
    source: { file },
    state: why ? { is: "refused", why } : { is: "waiting" },
  };
}

export const incomingFrom = (source: Exclude<Source, { file: File }>): Incoming => ({
  id: newId(),
  name: "url" in source ? source.url : "Pasted text",
  source,
  state: { is: "waiting" },
});

/** What the server would store of it. */
export async function askPreview({ source, encoding, candidate }: Incoming): Promise<ArticlePreview> {
  const body = { ...(await inputOf(source)), encoding, candidate };
  return (await send<ArticlePreview>("POST", "/articles/preview", { body })).value;
}

/** How a person said that a file or a page is to be read: the encoding of its letters, or the part that is its article. */
export type ReadAs = { encoding: TextEncoding } | { candidate: number };

/**
 * What the server would store of it if it is read as a person said. A page is not fetched a second time for another part of
 * it. It is for another encoding, because what was fetched is text.
 */
export async function previewAgain(before: ReadIncoming, chosen: ReadAs): Promise<ArticlePreview> {
  const incoming = { ...before, ...chosen };
  const { fetched, details } = incoming.state.preview;
  if ("encoding" in chosen && fetched) return askPreview(incoming);
  const body = await contentOf(incoming);
  const { value } = await send<ArticlePreview>("POST", "/articles/preview", { body });
  return fetched ? { ...value, fetched, details: { ...value.details, url: details.url } } : value;
}

/** Store it with the details of the form. Of a page, the previewed text is stored, even if the page has changed. */
export async function storeArticle(incoming: ReadIncoming, allowDuplicate: boolean): Promise<Article> {
  const { id, state } = incoming;
  const content = await contentOf(incoming);
  const body = { id, allowDuplicate, ...content, ...detailsOf(state.form, state.preview.details) };
  return (await send<Article>("POST", "/articles", { body })).value;
}

/** The content that was previewed, as the body of a request. A page is not fetched a second time. */
export async function contentOf({ source, state, encoding, candidate }: ReadIncoming): Promise<object> {
  const { fetched } = state.preview;
  return fetched ? { ...fetched, method: "url", candidate } : { ...(await inputOf(source)), encoding, candidate };
}

/** The source as the body of a request. */
export async function inputOf(source: Source): Promise<object> {
  if ("url" in source) return source;
  if (!("file" in source)) return { ...source, method: "paste" };
  return { file: { name: source.file.name, base64: await base64Of(source.file) }, method: "file" };
}
