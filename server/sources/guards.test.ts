import { beforeAll, expect, test } from "vitest";
import type { EvidenceInput } from "#domain/evidence.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp } from "#server/testing/sources.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { fillOrigins } from "./fill-origins.ts";
import { readGuards } from "./guards.ts";

let author: Viewer;
let reviewer: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [author, reviewer, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
});

const claimOn = async () => markClaim(author, await articleOfLines(author, ["The tide turns at six."]), "The tide");

const piece = (source: { url: string }, more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  source: { url: source.url, kind: "record" },
  stance: "supports",
  ...more,
});

const submitted = (evidence: EvidenceInput[]) =>
  VerdictInput.parse({ rating: "true", rationale: "As the gauge shows.", state: "submitted", evidence });

const LONG = Array.from({ length: 80 }, (_, at) => `word${at * 37}`).join(" ");

const keysFor = async (viewer: Viewer, claim: { id: string }) =>
  (await readGuards(viewer, claim.id)).map(({ key }) => key);

test("guards come from what the sources say, and from how the quotes stand in them", async () => {
  const [claim, one, other] = [await claimOn(), await lookedUp(author), await lookedUp(author)];
  await look(one, `${LONG} The gauge shows four metres.`, author);
  await look(other, `${LONG} The gauge shows four metres and more.`, author);
  const evidence = [piece(one, { quote: "A whale swam by" }), piece(other, { quote: "The gauge shows four metres" })];
  await rate(author, claim, "true", { evidence });
  expect(await keysFor(author, claim)).toEqual(["one-origin", "single-origin", "quote-absent"]);
});

test("a source that links to another of the claim has its origin", async () => {
  const [claim, one, other] = [await claimOn(), await lookedUp(author), await lookedUp(author)];
  await look(one, `As ${other.url}. says, the tide turned.`, author);
  await look(other, "The tide turned.", author);
  await rate(author, claim, "true", { evidence: [piece(one), piece(other)] });
  const [guard] = await readGuards(author, claim.id);
  expect(guard).toMatchObject({ sentence: expect.stringContaining("links to the other") });
});

test("a blind reviewer has the same guards whatever others cite", async () => {
  const [alone, beside] = [await claimOn(), await claimOn()];
  const own = await lookedUp(reviewer);
  await look(own, LONG, reviewer);
  const others = await lookedUp(author);
  await look(others, LONG, author);
  await rate(author, beside, "true", { evidence: [piece(others, { quote: "A whale swam by" })] });
  for (const claim of [alone, beside]) await rate(reviewer, claim, "true", { state: "draft", evidence: [piece(own)] });
  const withoutIds = async (claim: { id: string }) =>
    (await readGuards(reviewer, claim.id)).map(({ key, sentence, evidenceIds }) => [key, sentence, evidenceIds.length]);
  expect(await withoutIds(beside)).toEqual(await withoutIds(alone));
  await recordVerdict(reviewer, beside.id, submitted([piece(own)]), 1);
  expect(await keysFor(reviewer, beside)).toEqual(["one-origin", "single-origin", "quote-absent"]);
  // An editor is not blind, but sees no draft.
  expect(await keysFor(editor, alone)).toEqual([]);
  expect(await keysFor(editor, beside)).toEqual(["one-origin", "single-origin", "quote-absent"]);
});

test("contents of earlier versions of Galley get their sketches and links by a job", async () => {
  const source = await lookedUp(author);
  const { sha256 } = await look(source, `${LONG} See https://gauge.example/${source.id}.`, author);
  const read = () => db.contentOrigin.findUnique({ where: { sha256 } });
  const before = await read();
  await db.contentOrigin.delete({ where: { sha256 } });
  await fillOrigins();
  expect(await read()).toEqual(before);
  expect(before?.links).toEqual([`gauge.example/${source.id}`]);
});
