"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { useCommands } from "#components/commands/commands.ts";
import { KeyButton } from "#components/commands/key-button.tsx";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { say } from "#components/ui/announcer.ts";
import { Link } from "#components/ui/link.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { addressWith } from "#domain/address-fields.ts";
import {
  adjudicationAddress,
  type Queue,
  type QueueFilter,
  queryOf,
  queueAddress,
  type VerdictDisplay,
} from "#domain/adjudication/adjudication.ts";

type QueueStepsProps = { claimId: string; queueCursor: string | null; filter: QueueFilter; display: VerdictDisplay };

/** Links back to the queue and to the next claim that this editor may rule on. */
export function QueueSteps({ claimId, queueCursor, filter, display }: QueueStepsProps) {
  const router = useRouter();
  // The position of the claim when it was opened, because a claim that is ruled on leaves the queue.
  const [from] = useState(queueCursor);
  const { after: _, limit: __, ...narrowed } = filter;
  const openNext = async () => {
    const next =
      (await firstAfter(narrowed, claimId, from)) ?? (from ? await firstAfter(narrowed, claimId, null) : null);
    if (next) router.push(adjudicationAddress(next, narrowed, display));
    else say("Nothing else is waiting in this queue.");
  };
  const step = () => void openNext().catch((error) => say(problemSentence(error)));
  useCommands({
    nextClaim: { label: "Next claim in the queue", run: step },
    backToQueue: { run: () => router.push(queueAddress(filter)) },
  });
  return (
    <nav className="queue-steps" aria-label="Queue">
      <Link href={queueAddress(filter)} {...useShortcut("backToQueue")}>
        ← Queue
      </Link>
      <KeyButton command="nextClaim" kind="plain" onClick={step}>
        Next claim
      </KeyButton>
    </nav>
  );
}

async function firstAfter(filter: QueueFilter, claimId: string, after: string | null): Promise<string | null> {
  const fields = { ...queryOf(filter), limit: "50", after: after ?? undefined };
  const { value } = await send<Queue>("GET", addressWith("/adjudication", fields));
  return value.claims.find(({ id, whyNot }) => id !== claimId && whyNot === null)?.id ?? null;
}
