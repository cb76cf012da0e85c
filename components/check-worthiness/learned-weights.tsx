"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resetWeights } from "#client/suggestions.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { WeightsReport } from "#domain/check-worthiness/model.ts";

/** What was learned from the newsroom's own marks, how well it does, and the way back to the base weights. */
export function LearnedWeights({ report }: { report: WeightsReport }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const { model, inUse } = report;
  if (!model) return <p className="quiet">{NOT_ENOUGH}</p>;
  if (model.resetAt)
    return (
      <p className="quiet">
        Reset on <Day at={model.resetAt} />. What was marked before that day is not learned from again. {NOT_ENOUGH}
      </p>
    );
  const reset = async () => {
    try {
      await resetWeights(report);
      say("The base weights are used again.");
      router.refresh();
    } catch (error) {
      setProblem(problemSentence(error));
    }
  };
  return (
    <>
      <p>
        Version {model.number}, learned on <Day at={model.trainedAt} /> from {model.marked.toLocaleString("en")} marked
        of {model.sentences.toLocaleString("en")} sentences in {model.articles} reviewed articles.
      </p>
      <p>
        In {model.heldOut} articles that it had not seen, its mean average precision is {model.learnedMap.toFixed(3)}.
        That of the base weights is {model.baseMap.toFixed(3)}.{" "}
        {inUse ? "The learned weights are in use." : "The base weights are at least as good, so they stay in use."}
      </p>
      <Button kind="danger" onClick={() => void reset()}>
        Reset what was learned
      </Button>
      <FormProblem>{problem}</FormProblem>
    </>
  );
}

const NOT_ENOUGH =
  "Galley learns from your newsroom when it has reviewed 20 articles with 100 marked sentences. Until then it uses the base weights.";
