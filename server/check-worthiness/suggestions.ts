import "server-only";
import { sentencesOfText } from "#domain/anchoring/sentences-of-text.ts";
import { hasLexicon } from "#domain/check-worthiness/lexicons.ts";
import type { SuggestionList } from "#domain/check-worthiness/model.ts";
import { bestSuggestions, suggestionOf } from "#domain/check-worthiness/score.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { readArticle } from "#server/articles/articles.ts";
import { collectInSlices, mapInSlices } from "#server/slices.ts";
import { currentWeights } from "./weights.ts";

/** The sentences of an article that are worth checking first. Nothing is stored or marked. */
export async function suggestedSentences(viewer: Viewer, articleId: string): Promise<SuggestionList> {
  permit(can(viewer, "article.read"));
  const [{ text, language, currentVersion }, weights] = await Promise.all([
    readArticle(viewer, articleId),
    currentWeights(),
  ]);
  const passages = await collectInSlices(sentencesOfText(text));
  const all = await mapInSlices(passages, (passage) => suggestionOf(text, passage, language, weights));
  return { articleVersion: currentVersion, readsWords: hasLexicon(language), sentences: bestSuggestions(all) };
}
