import "server-only";
import { BASE_WEIGHTS } from "#domain/check-worthiness/features.ts";
import { db } from "#server/db/client.ts";

/** For tests: a model of the base weights, newer than all others. */
export async function storedModel(inUse = true): Promise<number> {
  const newest = await db.checkWorthinessModel.findFirst({ orderBy: { number: "desc" } });
  const number = (newest?.number ?? 0) + 1;
  const counts = { articles: 20, sentences: 400, marked: 100, heldOut: 5, learnedMap: 0.9, baseMap: 0.8 };
  await db.checkWorthinessModel.create({
    data: { number, weights: BASE_WEIGHTS, ...counts, inUse, trainedAt: new Date() },
  });
  return number;
}
