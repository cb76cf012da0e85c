import { useEffect, useMemo, useState } from "react";
import { readSuggestions } from "#client/suggestions.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { rememberedSwitch } from "#components/ui/remembered-switch.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { SuggestionList } from "#domain/check-worthiness/model.ts";
import type { Suggestion } from "#domain/check-worthiness/score.ts";
import type { Claim } from "#domain/claim.ts";

const useSwitch = rememberedSwitch("galley-suggestions");

/** Sentences of the open article that are worth checking first and are not marked yet. */
export type Suggestions = {
  isOn: boolean;
  setOn: (isOn: boolean) => void;
  /** The best first; null while they are read. */
  sentences: Suggestion[] | null;
  /** The one that the keys are about, and the one after it; after the last one the first. */
  current: Suggestion | null;
  following: Suggestion | null;
  setCurrent: (suggestion: Suggestion | null) => void;
  readsWords: boolean;
  problem: string | null;
};

/** `version` is that of the text on the screen: suggestions for another one are not shown. */
export function useSuggestions(articleId: string, version: number, claims: Claim[]): Suggestions {
  const [isOn, setOn] = useSwitch();
  const [list, setList] = useState<SuggestionList | null>(null);
  const [currentStart, setCurrentStart] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn || list) return;
    readSuggestions(articleId).then(
      (read) => {
        setList(read);
        setProblem(null);
      },
      (error) => setProblem(problemSentence(error, "Galley cannot be reached. Turn suggestions off and on again.")),
    );
  }, [isOn, list, articleId]);
  const sentences = useMemo(() => {
    if (!isOn || !list) return null;
    const marked = claims.flatMap(({ anchor }) => anchor.passage ?? []);
    const isMarked = ({ passage }: Suggestion) => marked.some((claim) => overlap(claim, passage));
    return list.articleVersion === version ? list.sentences.filter((sentence) => !isMarked(sentence)) : [];
  }, [isOn, list, claims, version]);
  return useMemo(
    () => ({
      ...{ isOn, setOn, sentences, problem },
      current: sentences?.find((one) => one.passage.start === currentStart) ?? null,
      following: followingOf(list?.sentences ?? [], sentences ?? [], currentStart),
      setCurrent: (suggestion: Suggestion | null) => setCurrentStart(suggestion?.passage.start ?? null),
      readsWords: list?.readsWords ?? true,
    }),
    [isOn, setOn, sentences, problem, currentStart, list],
  );
}

/** The current one can have been marked meanwhile: then it is only in the list of all. */
function followingOf(all: Suggestion[], open: Suggestion[], currentStart: number | null): Suggestion | null {
  const at = all.findIndex(({ passage }) => passage.start === currentStart);
  return open.find((one) => all.indexOf(one) > at) ?? open[0] ?? null;
}

const overlap = (one: Passage, other: Passage): boolean => one.start < other.end && other.start < one.end;
