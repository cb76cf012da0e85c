import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { v7 as newId } from "uuid";
import { surtOf } from "#domain/source/surt.ts";
import { archiveTime, WARC_RECORD_END, type WarcAnswer, warcAnswerHead, warcInfo } from "#domain/source/warc.ts";
import { sha256Of } from "#server/store/compression.ts";
import { objectStore } from "#server/store/store.ts";
import type { KeptSnapshot } from "./kept-snapshots.ts";

/** Works outside of the event loop. */
const compressed = promisify(gzip);

/** The name of the file in the index. */
export const WARC_NAME = "data.warc.gz";

const NOTHING = new Uint8Array();

/**
 * The records of snapshots as the parts of a WARC file, each compressed by itself, with one snapshot in memory. The lines
 * of the index are added to `index`.
 */
export async function* warcFile(snapshots: KeptSnapshot[], index: string[]): AsyncGenerator<Uint8Array> {
  let offset = 0;
  const info = { software: "Galley", format: "WARC file version 1.1", description: DESCRIPTION };
  const first = await compressed(warcInfo(newId(), new Date(), info));
  yield first;
  offset += first.length;
  for (const snapshot of snapshots)
    for await (const { answer, body, mediaType } of answersOf(snapshot)) {
      const record = await compressed(
        Buffer.concat([Buffer.from(warcAnswerHead(answer)), body, Buffer.from(WARC_RECORD_END)]),
      );
      yield record;
      index.push(indexLine(answer, mediaType, { offset, length: record.length }));
      offset += record.length;
    }
}

const DESCRIPTION =
  "Answers as Galley kept them: of the headers those that matter for evidence, the body without transfer and content encoding, and of a redirect its status and where it led";

type Answer = { answer: WarcAnswer; body: Uint8Array; mediaType: string };

/** The redirects that led to a snapshot, and the snapshot. */
async function* answersOf(snapshot: KeptSnapshot): AsyncGenerator<Answer> {
  const { id, finalUrl, redirects, status, headers, sha256, mediaType, takenAt: at } = snapshot;
  for (const [number, { url, status }] of redirects.entries()) {
    const location = redirects[number + 1]?.url ?? finalUrl;
    const empty = { bodySha256: sha256Of(NOTHING), bodySizeBytes: 0 };
    yield { answer: { id: newId(), url, at, status, headers: { location }, ...empty }, body: NOTHING, mediaType: "-" };
  }
  const body = await objectStore().get(sha256);
  if (!body) throw new Error(`The store lacks the object ${sha256}.`);
  const answer = { id, url: finalUrl, at, status, bodySha256: sha256, bodySizeBytes: body.length };
  yield { answer: { ...answer, headers: { "content-type": mediaType, ...headers } }, body, mediaType };
}

/** A line of an index in the format CDXJ. */
function indexLine(
  { url, at, status, bodySha256 }: WarcAnswer,
  mime: string,
  place: { offset: number; length: number },
) {
  const { offset, length } = place;
  const fields = {
    url,
    mime,
    status: String(status),
    digest: `sha256:${bodySha256}`,
    length: String(length),
    offset: String(offset),
    filename: WARC_NAME,
  };
  return `${surtOf(url)} ${archiveTime(at)} ${JSON.stringify(fields)}\n`;
}
