import "server-only";
import { db } from "#server/db/client.ts";
import { originOfText } from "./locate-quotes.ts";

/** Texts that one run reads. It runs every hour. */
const BATCH_SIZE = 100;

/**
 * Read the sketches and links of contents that earlier versions of Galley stored. Only addresses that are written in the
 * text are found: those of links are known when the page is read again. Returns how many.
 */
export async function fillOrigins(): Promise<number> {
  const missing = await db.content.findMany({
    where: { text: { not: null }, origin: null },
    select: { sha256: true },
    take: BATCH_SIZE,
  });
  for (const { sha256 } of missing) {
    const content = await db.content.findUnique({ where: { sha256 }, select: { text: true, mainEnd: true } });
    const origin = await originOfText(content?.text?.slice(0, content.mainEnd) ?? "");
    await db.contentOrigin.createMany({ data: [{ sha256, ...origin }], skipDuplicates: true });
  }
  return missing.length;
}
