import "server-only";
import { BASE_WEIGHTS, type Weights } from "#domain/check-worthiness/features.ts";
import {
  countPatterns,
  mapOf,
  type Patterns,
  type TrainingSentence,
  trainingRounds,
} from "#domain/check-worthiness/train.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { collectInSlices, mapInSlices } from "#server/slices.ts";
import { trainingArticles } from "./training-data.ts";
import { newestModel } from "./weights.ts";

/** With fewer reviewed articles or marked sentences, nothing is learned. */
const [MIN_ARTICLES, MIN_MARKED] = [20, 100];

/** Of so many articles one is held out: the learned weights must rank it better than the base weights do. */
const HELD_OUT_OF = 4;

/**
 * Learn weights from what this newsroom marked since they were reset last, and store them as a new model. It is used
 * only if it ranks the held-out articles better. Returns the number of the model; null for too little data, and where
 * nothing was marked since the newest model.
 */
export async function trainModel(now: Date): Promise<number | null> {
  const before = await newestModel();
  const articles = (await trainingArticles(await lastReset())).map(({ sentences }) => sentences);
  const marked = articles.flat().filter(({ isMarked }) => isMarked).length;
  if (articles.length < MIN_ARTICLES || marked < MIN_MARKED) return null;
  if (before?.resetAt === null && before.articles === articles.length && before.marked === marked) return null;
  const heldOut = articles.filter((_, nth) => nth % HELD_OUT_OF === 0);
  const weights = await trainInSlices(articles.filter((_, nth) => nth % HELD_OUT_OF !== 0));
  const [learnedMap, baseMap] = [mapOf(heldOut, weights) ?? 0, mapOf(heldOut, BASE_WEIGHTS) ?? 0];
  const number = (before?.number ?? 0) + 1;
  const counts = { articles: articles.length, sentences: articles.flat().length, marked, heldOut: heldOut.length };
  const data = { number, weights, ...counts, learnedMap, baseMap, inUse: learnedMap > baseMap, trainedAt: now };
  await write(async (tx) => {
    const { count } = await tx.checkWorthinessModel.createMany({ data: [data], skipDuplicates: true });
    const object = { type: "check-worthiness", id: String(number) };
    const { inUse } = data;
    const after = { ...counts, learnedMap, baseMap, inUse };
    if (count > 0) recordEvent(tx, { type: "check-worthiness.learned", actorId: null, object, after });
  });
  return number;
}

/** Hundreds of articles take seconds, in which others have their turns. */
async function trainInSlices(articles: TrainingSentence[][]): Promise<Weights> {
  const patterns: Patterns = new Map();
  await mapInSlices(articles, (sentences) => countPatterns(patterns, sentences));
  return (await collectInSlices(trainingRounds(patterns))).at(-1) ?? BASE_WEIGHTS;
}

async function lastReset(): Promise<Date | null> {
  const { _max } = await db.checkWorthinessModel.aggregate({ _max: { resetAt: true } });
  return _max.resetAt;
}
