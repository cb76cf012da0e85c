import { useRouter } from "next/navigation";
import { useState } from "react";
import { decideOnReport, markReport } from "#client/utterances.ts";
import { say } from "#components/ui/announcer.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { claimInArticleAddress } from "#domain/addresses.ts";
import { claimOfReport } from "#domain/quotation/claim-of-report.ts";
import type { Utterance, UtteranceInput, UtteranceReport } from "#domain/quotation/quotation.ts";
import { reportsInWords } from "#domain/quotation/report-words.ts";

/** What a person can do with the reports of an utterance. The last decision can be undone. */
export function useReportActs({ reference, reports }: Utterance) {
  const router = useRouter();
  const [latest, setLatest] = useState<string | null>(null);
  const decide = async (quotationId: string, decision: UtteranceInput["decision"]) => {
    // A refused report no longer belongs to the utterance, which is therefore named by its reference.
    await decideOnReport(reference, { quotationId, decision });
    router.refresh();
  };
  const orSayWhy = (work: Promise<void>) => void work.catch((error) => say(problemSentence(error)));
  const undo = () => {
    if (latest === null) return;
    setLatest(null);
    orSayWhy(decide(latest, null).then(() => say("Undone.")));
  };
  const decideAndSay = (quotationId: string, decision: "accepted" | "refused", words: string) =>
    orSayWhy(
      decide(quotationId, decision).then(() => {
        setLatest(quotationId);
        const act = { label: "Undo", run: () => orSayWhy(decide(quotationId, null)) };
        say(words, act);
      }),
    );
  const refuse = ({ quotationId }: UtteranceReport) => {
    if (quotationId === reference) say("This is the reference. Compare with another report first.");
    else decideAndSay(quotationId, "refused", "Not the same utterance. It stays apart.");
  };
  const accept = ({ quotationId, tier }: UtteranceReport) => {
    if (quotationId === reference || tier === "same") say("This report belongs to the utterance already.");
    else decideAndSay(quotationId, "accepted", "The same utterance.");
  };
  const mark = (report: UtteranceReport) => {
    const made = claimOfReport(report, reports);
    const left = made.withoutAddress;
    orSayWhy(
      markReport(made).then((claimId) => {
        router.push(claimInArticleAddress(report.articleId, claimId));
        const cited = `Claim marked. It cites ${reportsInWords(made.verdict.evidence?.length ?? 0)}.`;
        say(left > 0 ? `${cited} ${left} without an address could not be cited.` : cited);
      }),
    );
  };
  return { mark, refuse, accept, undo, canUndo: latest !== null };
}
