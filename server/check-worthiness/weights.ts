import "server-only";
import * as z from "zod";
import { BASE_WEIGHTS, FEATURE_KEYS, type Weights } from "#domain/check-worthiness/features.ts";
import type { WeightsReport } from "#domain/check-worthiness/model.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { CheckWorthinessModel } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";

const StoredWeights = z.object({ bias: z.number(), features: z.record(z.string(), z.number()) });

/** The weights that score sentences now: those of the newest model, if it is in use, else the base weights. */
export async function currentWeights(): Promise<Weights> {
  const newest = await newestModel();
  return newest?.inUse && newest.resetAt === null ? weightsOf(newest) : BASE_WEIGHTS;
}

export const newestModel = () => db.checkWorthinessModel.findFirst({ orderBy: { number: "desc" } });

/** What admins see of the weights: the newest model with its figures, and the weight of each feature. */
export async function readWeights(viewer: Viewer): Promise<WeightsReport> {
  permit(can(viewer, "settings.change"));
  return reportOf(await newestModel());
}

export function reportOf(newest: CheckWorthinessModel | null): WeightsReport {
  const learned = newest && newest.resetAt === null ? weightsOf(newest) : null;
  return {
    version: newest?.version ?? 0,
    inUse: learned !== null && newest?.inUse === true,
    model: newest && {
      number: newest.number,
      trainedAt: newest.trainedAt.toISOString(),
      resetAt: newest.resetAt?.toISOString() ?? null,
      ...{ articles: newest.articles, sentences: newest.sentences, marked: newest.marked },
      ...{ heldOut: newest.heldOut, learnedMap: newest.learnedMap, baseMap: newest.baseMap },
    },
    weights: FEATURE_KEYS.map((feature) => ({
      feature,
      base: BASE_WEIGHTS.features[feature],
      learned: learned?.features[feature] ?? null,
    })),
  };
}

/** Weights as they were stored. A feature that was added later has its base weight. */
function weightsOf({ weights }: CheckWorthinessModel): Weights {
  const { bias, features } = StoredWeights.parse(weights);
  return { bias, features: { ...BASE_WEIGHTS.features, ...features } };
}
