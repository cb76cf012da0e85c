import { v7 as newId } from "uuid";
import { ProblemError, send } from "#client/api.ts";
import { type DetailsForm, detailsOf } from "#components/article/details-form.ts";
import type { Article, ArticlePreview } from "#domain/article.ts";
import { fileFault } from "#domain/article-file.ts";

/** Where the words of an article come from. */
export type Source = { text: string } | { html: string } | { file: File } | { url: string };

/** Something on its way in. */
export type Incoming = {
  /** The id its article gets: sent again after a lost answer, it is not stored twice. */
  id: string;
  /** The name of the file, the address, or what stands for pasted text. */
  name: string;
  source: Source;
  state: IncomingState;
};

export type IncomingState =
  | { is: "waiting" }
  /** `mayHelp`: asking again may, since it was not the file that was wrong. */
  | { is: "refused"; why: string; mayHelp?: boolean }
  | { is: "read"; preview: ArticlePreview; form: DetailsForm; why?: string }
  | { is: "imported"; title: string };

export type ReadIncoming = Incoming & { state: Extract<IncomingState, { is: "read" }> };

export const isRead = (incoming: Incoming): incoming is ReadIncoming => incoming.state.is === "read";

/** Whether it is read and nothing speaks against storing it. */
export const isReady = (incoming: Incoming): incoming is ReadIncoming =>
  isRead(incoming) && incoming.state.preview.duplicate === null;

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
export async function askPreview({ source }: Incoming): Promise<ArticlePreview> {
  return (await send<ArticlePreview>("POST", "/articles/preview", { body: await inputOf(source) })).value;
}

/** Store it, with its details as they stand in the form. Of a page, what was looked at is stored, whatever stands there now. */
export async function storeArticle(incoming: ReadIncoming, allowDuplicate: boolean): Promise<Article> {
  const { id, source, state } = incoming;
  const { fetched, details } = state.preview;
  const content = fetched ? { ...fetched, method: "url" } : await inputOf(source);
  const body = { id, allowDuplicate, ...content, ...detailsOf(state.form, details) };
  return (await send<Article>("POST", "/articles", { body })).value;
}

/** The words as a request brings them. */
export async function inputOf(source: Source): Promise<object> {
  if ("url" in source) return source;
  if (!("file" in source)) return { ...source, method: "paste" };
  return { file: { name: source.file.name, base64: await bytesOf(source.file) }, method: "file" };
}

/** The bytes as they are: the server tells their encoding. */
function bytesOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () =>
      reject(new ProblemError(422, { detail: `“${file.name}” was changed or moved meanwhile. Choose it again.` }));
    reader.readAsDataURL(file);
  });
}
