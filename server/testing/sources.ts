import "server-only";
import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import type { SourceContent, SourceDetails } from "#domain/source/source-content.ts";
import type { NotTaken, Taken } from "#domain/source/taking.ts";
import { originOf } from "#domain/source/text-origin.ts";
import { lookAtSource } from "#server/sources/look.ts";
import { lookUpSource } from "#server/sources/lookup.ts";
import { sha256Of } from "#server/store/compression.ts";

/** For tests: what a fetch of a text gives. */
export function takenText(
  url: string,
  text: string,
  more: Partial<Omit<Taken, "content">> & { content?: Partial<SourceContent> } = {},
): Taken {
  const bytes = new TextEncoder().encode(text);
  const read = { mediaType: "text/html", text, mainEnd: text.length, pageStarts: [], textFault: null };
  return {
    taken: true,
    ...{ requestedUrl: url, finalUrl: url, redirects: [], status: 200, headers: {}, bytes, sha256: sha256Of(bytes) },
    ...more,
    content: { ...read, ...originOf(text), details: {}, shown: null, ...more.content },
  };
}

/** For tests: what a fetch gives that failed, with this status of the server. */
export const notTaken = (url: string, status: number | null, retryAfter: number | null = null): NotTaken => ({
  ...{
    taken: false,
    requestedUrl: url,
    finalUrl: status === null ? null : url,
    status,
    sentence: "So it is.",
    retryAfter,
  },
});

/** For tests: a source of the viewer that was looked up. */
export async function lookedUp(viewer: Viewer, url = `https://gauge.example/${newId()}`) {
  return { ...(await lookUpSource(viewer, { url })).value, url };
}

/** For tests: look at a source that answers with this text. */
export async function look(
  source: { id: string },
  text: string,
  viewer: Viewer | null = null,
  details: SourceDetails = {},
) {
  const id = newId();
  await lookAtSource({ id, sourceId: source.id, askedById: viewer?.id ?? null }, async (url) =>
    takenText(url, text, { content: { details } }),
  );
  return { id, sha256: sha256Of(new TextEncoder().encode(text)) };
}

/** For tests: a source of the viewer with a snapshot of this text. */
export async function sourceWithSnapshot(viewer: Viewer, text: string) {
  const source = await lookedUp(viewer);
  return { ...source, sha256: (await look(source, text, viewer)).sha256 };
}
