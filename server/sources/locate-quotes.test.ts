import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp, sourceWithSnapshot } from "#server/testing/sources.ts";
import { readVerdict, recordVerdict } from "#server/verdicts/verdicts.ts";
import { locateQuotes } from "./locate-quotes.ts";

let reviewer: Viewer;
let editor: Viewer;
let claim: Claim;
beforeAll(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
});

async function cite(url: string, quotes: string[], ifMatch: number | null = null) {
  if (ifMatch === null) {
    const article = await articleOfLines(reviewer, ["The tide turns at six."]);
    claim = await markClaim(reviewer, article, "The tide");
  }
  const evidence = quotes.map((quote) => ({ source: { url }, stance: "supports", quote }));
  const input = { rating: "true", rationale: "So.", state: "submitted", reason: "Other words.", evidence };
  return (await recordVerdict(reviewer, claim.id, VerdictInput.parse(input), ifMatch)).value;
}
const states = async () => (await readVerdict(reviewer, claim.id)).evidence.map((piece) => piece.quoteLocation?.state);

const TEXT = "At last, the harbour master wrote, the tide turned at six in the evening of the first of May.";

test("a quote is located while its verdict is saved, as found, changed or absent", async () => {
  const { url } = await sourceWithSnapshot(reviewer, TEXT);
  const { evidence } = await cite(url, [
    "the tide turned at six in the evening",
    "the tide turned at seven in the evening of the first of May",
    "no ship left the port that day",
  ]);
  expect(evidence.map(({ quoteLocation }) => quoteLocation?.state)).toEqual(["found", "changed", "absent"]);
  const { start = 0, end = 0 } = evidence[0]?.quoteLocation?.passage ?? {};
  expect(TEXT.slice(start, end)).toBe("the tide turned at six in the evening");
});

test("a quote that is saved before the source is fetched is located with its first snapshot", async () => {
  const source = await lookedUp(reviewer);
  await cite(source.url, ["the tide turned at six"]);
  expect(await states()).toEqual([undefined]);
  await look(source, TEXT);
  expect(await states()).toEqual(["found"]);
});

test("quotes are located again in a new snapshot, and a ruling keeps what it stood on", async () => {
  const source = await sourceWithSnapshot(reviewer, TEXT);
  const { evidence, version } = await cite(source.url, ["the tide turned at six in the evening"]);
  const ruling = { rating: "true", summary: "So.", reason: "So.", evidence: evidence.map(({ id }) => id) };
  await ruleOnClaim(editor, claim.id, ruling, null);
  const { id: renewed } = await look(source, "No ship left the port that day.");
  const after = await readVerdict(reviewer, claim.id);
  expect(after.evidence[0]?.quoteLocation).toEqual({ state: "absent", passage: null, snapshotId: renewed });
  expect(after.version).toBe(version);
  const [ruled] = await db.rulingEvidence.findMany({ where: { claimId: claim.id } });
  expect([ruled?.quoteState, ruled?.snapshotId]).toEqual(["found", evidence[0]?.quoteLocation?.snapshotId]);
});

test("a quote that stays keeps its place when the verdict is saved again, and another one is located", async () => {
  const { url } = await sourceWithSnapshot(reviewer, TEXT);
  const { version } = await cite(url, ["the tide turned at six"]);
  await cite(url, ["the tide turned at six", "the harbour master wrote"], version);
  expect(await states()).toEqual(["found", "found"]);
});

test("quotes in a long text are located by a job", async () => {
  const { id, url } = await sourceWithSnapshot(reviewer, `${"The sea is calm. ".repeat(5_000)}${TEXT} ${newId()}`);
  await cite(url, ["the tide turned at six"]);
  expect(await states()).toEqual([undefined]);
  expect(await locateQuotes(id)).toBe(1);
  expect(await states()).toEqual(["found"]);
  expect(await locateQuotes(id)).toBe(0);
});
