"use client";
import { Button } from "#components/ui/button.tsx";
import type { Suggestion } from "#domain/check-worthiness/score.ts";

type SuggestedSentenceProps = {
  suggestion: Suggestion;
  isCurrent: boolean;
  onShow: () => void;
  /** Null where no claim can be marked. */
  onMark: (() => void) | null;
};

/** A sentence that is worth checking, with its score and the reasons for and against. */
export function SuggestedSentence({ suggestion, isCurrent, onShow, onMark }: SuggestedSentenceProps) {
  const { exact, score, reasons } = suggestion;
  const inWords = (isFor: boolean) =>
    reasons
      .filter((reason) => reason.isFor === isFor)
      .map(({ text }) => text)
      .join(", ");
  const against = inWords(false);
  return (
    <li aria-current={isCurrent || undefined}>
      <button type="button" className="unstyled quote-line clamped" dir="auto" onClick={onShow}>
        {exact}
      </button>
      <p className="quiet small">
        <span className="num">{Math.round(score * 100)} of 100</span>: {inWords(true)}
        {against && `; but ${against}`}
      </p>
      {onMark && (
        <Button kind="plain" onClick={onMark}>
          Mark claim
        </Button>
      )}
    </li>
  );
}
