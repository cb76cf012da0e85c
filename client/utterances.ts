import { v7 as newId } from "uuid";
import type { ClaimOfReport } from "#domain/quotation/claim-of-report.ts";
import type { QuotationsPage, Utterance, UtteranceInput } from "#domain/quotation/quotation.ts";
import { etagOf, ProblemError, send } from "./api.ts";

const MAX_ATTEMPTS = 3;

/** Decide about one report of an utterance, whatever someone else decides about another one at the same time. */
export async function decideOnReport(utteranceId: string, input: UtteranceInput): Promise<void> {
  const path = `/utterances/${utteranceId}`;
  for (let attempt = 1; ; attempt += 1) {
    const { value: utterance } = await send<Utterance>("GET", path);
    try {
      await send("PUT", path, { body: input, etag: etagOf(utterance) });
      return;
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Store the claim that a report makes, and the draft of a verdict on it. Returns the id of the claim. */
export async function markReport({ claim, verdict }: ClaimOfReport): Promise<string> {
  const id = newId();
  await send("PUT", `/claims/${id}`, { body: claim });
  if (verdict.evidence?.length) await send("PUT", `/claims/${id}/verdict`, { body: verdict });
  return id;
}

/** A page of the quotations of an article, in the order of its text. */
export async function quotationsPage(articleId: string, after: string | null): Promise<QuotationsPage> {
  const query = after ? `?after=${encodeURIComponent(after)}` : "";
  return (await send<QuotationsPage>("GET", `/articles/${articleId}/quotations${query}`)).value;
}
