"use client";
import { useState } from "react";
import { markSide } from "#client/clashes.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { ClashSide } from "#domain/clash/clash.ts";

/** Marks the sentence of an article that is not open as a claim, and then leads there. */
export function MarkSide({ side }: { side: ClashSide }) {
  const [claimId, setClaimId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isMarking, setMarking] = useState(false);
  const mark = async () => {
    setMarking(true);
    try {
      setClaimId(await markSide(side));
      setProblem(null);
      say("Claim marked.");
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setMarking(false);
    }
  };
  if (claimId) return <Link href={claimInArticleAddress(side.article.id, claimId)}>Open the claim</Link>;
  return (
    <>
      <Button kind="plain" disabled={isMarking} onClick={() => void mark()}>
        Mark claim
      </Button>
      <FormProblem>{problem}</FormProblem>
    </>
  );
}
