import type { SuggestionList, WeightsReport } from "#domain/check-worthiness/model.ts";
import { etagOf, send } from "./api.ts";

/** The sentences of an article that are worth checking first. Throws what the API threw, as the others do. */
export const readSuggestions = async (articleId: string): Promise<SuggestionList> =>
  (await send<SuggestionList>("GET", `/articles/${articleId}/suggested-sentences`)).value;

/** Go back to the base weights, from the version that was read. */
export const resetWeights = async (report: WeightsReport): Promise<WeightsReport> =>
  (await send<WeightsReport>("DELETE", "/check-worthiness", { etag: etagOf(report) })).value;
