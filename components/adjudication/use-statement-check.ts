import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { etagOf, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { Adjudication } from "#domain/adjudication/case.ts";
import { ClaimFields } from "#domain/claim.ts";
import { pickFields } from "#domain/field-values.ts";
import { changesUnder } from "#domain/rests-on.ts";

/** Whether the statement still fits words that changed under the ruling or a verdict, to be answered before ruling. */
export function useStatementCheck({ claim, verdicts }: Adjudication) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [answered, setAnswered] = useState<string | null>(null);
  const changes = changesUnder(claim.ruling ? [claim.ruling] : verdicts, claim);
  /** The answer holds for these words only. */
  const question = JSON.stringify([claim.anchor.exact, claim.statement]);
  const path = `/claims/${claim.id}`;
  return {
    isOpen,
    changes,
    isDue: changes.some(({ of }) => of === "words") && answered !== question,
    ask: () => setOpen(true),
    close: () => setOpen(false),
    leave() {
      setAnswered(question);
      setOpen(false);
    },
    async change(statement: string, reason: string) {
      await send("PUT", path, { body: { articleId: claim.articleId, statement, reason }, etag: etagOf(claim) });
      setAnswered(JSON.stringify([claim.anchor.exact, statement]));
      setOpen(false);
      say("Statement changed. Now rule on it.");
      router.refresh();
    },
    async end() {
      await send("PUT", `${path}/ended`, { body: { ended: true }, etag: etagOf(claim) });
      const id = newId();
      const { statement: _, ...fields } = pickFields(ClaimFields, claim);
      const body = { articleId: claim.articleId, passage: claim.anchor.passage, ...fields };
      await send("PUT", `/claims/${id}`, { body });
      router.push(claimInArticleAddress(claim.articleId, id));
    },
  };
}
