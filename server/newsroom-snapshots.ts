import "server-only";
import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import type { Taken } from "#domain/source/taking.ts";
import { originOf } from "#domain/source/text-origin.ts";
import { urlKey } from "#domain/source.ts";
import type { DemoSnapshot } from "#prisma/newsroom/newsroom.ts";
import { db } from "./db/client.ts";
import { lookAtSource } from "./sources/look.ts";
import { sha256Of } from "./store/compression.ts";

/** Keep copies of made-up sources of a demo, as if they had been fetched. Returns how many were not there before. */
export async function loadSnapshots(viewers: Viewer[], snapshots: DemoSnapshot[]): Promise<number> {
  let count = 0;
  for (const { url, text } of snapshots) {
    const addedById = { in: viewers.map(({ id }) => id) };
    const sources = await db.source.findMany({
      where: { urlKey: urlKey(url), addedById, snapshots: { none: {} } },
      select: { id: true },
    });
    for (const { id } of sources) {
      await lookAtSource({ id: newId(), sourceId: id, askedById: null }, async () => takenFrom(url, text));
      count += 1;
    }
    // The site does not exist.
    await db.source.updateMany({ where: { urlKey: urlKey(url), addedById }, data: { nextCheckAt: null } });
  }
  return count;
}

function takenFrom(url: string, text: string): Taken {
  const bytes = new TextEncoder().encode(text);
  const read = { mediaType: "text/plain", text, mainEnd: text.length, pageStarts: [], textFault: null };
  return {
    taken: true,
    ...{ requestedUrl: url, finalUrl: url, redirects: [], status: 200, headers: {}, bytes, sha256: sha256Of(bytes) },
    content: { ...read, ...originOf(text), details: {}, shown: null },
  };
}
