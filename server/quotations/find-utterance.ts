import "server-only";
import { can, type Viewer } from "#domain/permissions.ts";
import type { Utterance, UtteranceQuery } from "#domain/quotation/quotation.ts";
import { db } from "#server/db/client.ts";
import { readUtterance } from "./utterances.ts";

/** A page of an utterance by the id of any quotation of it; null where there is none, or the viewer may not see it. */
export async function findUtterance(viewer: Viewer, id: string, query: UtteranceQuery): Promise<Utterance | null> {
  if (!can(viewer, "article.read")) return null;
  const known = await db.quotation.findUnique({ where: { id }, select: { id: true } });
  return known && readUtterance(viewer, id, query);
}
