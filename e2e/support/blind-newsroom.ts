import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { CHECKLIST_KEYS } from "#domain/checklist.ts";
import type { ParameterValues } from "./crawl.ts";

export const V1 = "/api/v1";

/** Programs with the tokens of the people who fill the newsroom. */
type Programs = Record<"writer" | "editor" | "drafting", APIRequestContext>;

/** An article with a ruled claim and an open one, for which the drafting editor has a draft of a verdict. */
export async function fillBlindNewsroom(
  { writer, editor, drafting }: Programs,
  { writerId, siteUrl, rating }: { writerId: string; siteUrl: string; rating: string },
): Promise<ParameterValues> {
  const text = "The harbour has nine piers.\n\nThe mayor counted them twice.";
  const details = { title: "Harbour", outlet: "Harbour Post", tags: ["harbour"] };
  const { id: articleId } = await succeed(await writer.post(`${V1}/articles`, { data: { text, ...details } }));
  const [claimId, ruled] = [newId(), newId()];
  for (const [id, start, end] of [
    [claimId, 0, 26],
    [ruled, 29, 58],
  ] as const) {
    const data = { articleId, passage: { start, end } };
    await succeed(await writer.put(`${V1}/claims/${id}`, { data }));
  }
  const trueVerdict = { rating: "true", rationale: "So.", state: "submitted" };
  await succeed(await writer.put(`${V1}/claims/${ruled}/verdict`, { data: trueVerdict }));
  await succeed(
    await editor.put(`${V1}/claims/${ruled}/ruling`, { data: { rating: "true", summary: "He did.", reason: "So." } }),
  );
  await lookUp(drafting, `${siteUrl}/own`);
  const draft = { rating: "mixed", rationale: "Let me see.", evidence: ownEvidence(siteUrl) };
  await succeed(await drafting.put(`${V1}/claims/${claimId}/verdict`, { data: draft }));
  const newText = { text: `${text}\n\nNobody else did.` };
  await succeed(await editor.post(`${V1}/articles/${articleId}/versions`, { data: newText }));
  const assignment = { articleId, claimId, assigneeId: writerId, dueOn: "2099-01-01" };
  await succeed(await drafting.put(`${V1}/assignments/${newId()}`, { data: assignment }));
  const [affairId, slug] = [newId(), "the-harbour"];
  await succeed(await editor.put(`${V1}/affairs/${affairId}`, { data: { name: "Harbour", articles: [articleId] } }));
  const clusterId = newId();
  await succeed(await editor.put(`${V1}/clusters/${clusterId}`, { data: { join: [claimId, ruled] } }));
  const reasons = Object.fromEntries(CHECKLIST_KEYS.map((key) => [key, "The day ends."]));
  await succeed(await editor.put(`${V1}/articles/${articleId}/editions`, { data: { slug, reasons } }));
  return {
    ...{ articleId, article: articleId, claimId, claim: claimId, affairId, affair: affairId, slug, report: slug },
    ...{ number: "1", nextauth: "session", secret: "unknown", file: "unknown.woff2" },
    clusterId,
    ...{ reportId: articleId, exportId: articleId, importId: articleId, quotationId: articleId, reference: articleId },
    ...{ outlet: details.outlet, tag: "harbour", from: "2020-01-01", to: "2099-12-31", rating },
    ...{ standing: "agreed", unread: "1", figure: "ratings" },
    ...{ gave: rating, cogave: rating, compared: "1", spread: "1", waiting: "1", corrected: "1", language: "en" },
    ...{ sourceId: newId(), sha256: NO_HASH, since: "1".repeat(64) },
  };
}

const NO_HASH = "0".repeat(64);

/** What the drafting editor cites: a page of which that of the canary is a copy. */
export const ownEvidence = (siteUrl: string) => [
  { source: { url: `${siteUrl}/own`, kind: "record" }, stance: "context" },
];

/** Look up a source and wait until so many copies of it are kept. */
export async function lookUp(
  program: APIRequestContext,
  url: string,
  copies = 1,
): Promise<{ id: string; sha256: string }> {
  const read = async () => succeed(await program.post(`${V1}/sources/lookup`, { data: { url } }));
  await expect.poll(async () => (await read()).snapshots.length, { timeout: 30_000 }).toBe(copies);
  const { id, snapshots } = await read();
  return { id, sha256: snapshots[0].sha256 };
}

/** The JSON of a response, which must be one of success. */
export const succeed = async (response: APIResponse) => {
  expect(response.ok(), await response.text()).toBe(true);
  return response.json();
};
