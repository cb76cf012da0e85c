import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ConflictError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { RulingInput } from "#domain/ruling.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { readClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, versionOfLines } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { findAdjudication } from "./case.ts";
import { ruleOnClaim } from "./rulings.ts";

let first: Viewer;
let second: Viewer;
let third: Viewer;
let editor: Viewer;
let other: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [first, second, third] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  [editor, other] = [await somebody("editor"), await somebody("editor")];
});
beforeEach(async () => {
  article = await articleOfLines(first, ["The tide turns at six."]);
  claim = await markClaim(first, article, "turns at six");
  await rate(first, claim, "true");
  await rate(second, claim, "false");
});

const basis = async (viewer = editor) => (await findAdjudication(viewer, claim.id))?.basis;
const ruling = (viewer: Viewer, more: Partial<RulingInput>, ifMatch: number | null = null) =>
  ruleOnClaim(
    viewer,
    claim.id,
    { rating: "true", summary: "The gauge shows it.", reason: "The gauge decides.", ...more },
    ifMatch,
  );
const refusals = (done: PromiseSettledResult<unknown>[]) =>
  done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
const stored = () => db.ruling.findUniqueOrThrow({ where: { claimId: claim.id } });

test("of two editors who rule at one moment one gets a conflict with the ruling of the other, and can change it", async () => {
  const [mine, theirs] = [await basis(), await basis(other)];
  const done = await Promise.allSettled([
    ruling(editor, { rating: "true", basis: mine }),
    ruling(other, { rating: "false", basis: theirs }),
  ]);
  const [refused] = refusals(done);
  expect(refused).toBeInstanceOf(ConflictError);
  expect(refused).toMatchObject({ message: expect.stringMatching("Another editor"), current: { version: 1 } });
  const { current } = refused as { current: { rating: string } };
  expect((await stored()).ratingKey).toBe(current.rating);
  const again = { rating: "mixed", basis: await basis(), reason: "We talked." };
  expect((await ruling(editor, again, 1)).value.version).toBe(2);
});

test("a verdict that is submitted while an editor rules is a conflict for one of the two", async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    article = await articleOfLines(first, ["The tide turns at six."]);
    claim = await markClaim(first, article, "turns at six");
    await rate(first, claim, "true");
    await rate(second, claim, "true");
    const read = await basis();
    const orders = [() => ruling(editor, { basis: read }), () => rate(third, claim, "false")];
    const done = await Promise.allSettled((turn % 2 ? orders : orders.toReversed()).map((begin) => begin()));
    const [refused, ...more] = refusals(done);
    expect([more, refused?.message]).toEqual([[], expect.stringMatching(/have changed|An editor has ruled/)]);
    const now = await readClaim(editor, claim.id);
    expect(now.ruling === null).toBe(now.verdicts.length === 3);
  }
});

test("a verdict that is revised while an editor rules is a conflict for the editor", async () => {
  const read = await basis();
  const revised = { rating: "true", rationale: "I misread it.", state: "submitted", reason: "The other page." };
  await recordVerdict(second, claim.id, VerdictInput.parse(revised), 1);
  await expect(ruling(editor, { basis: read })).rejects.toThrow("A verdict or the words of the claim have changed");
  expect((await ruling(editor, { basis: await basis() })).created).toBe(true);
});

test("drafts of others change nothing for an editor who rules", async () => {
  const read = await basis();
  await rate(third, claim, "mixed", { state: "draft" });
  expect(await basis()).toBe(read);
  expect((await ruling(editor, { basis: read })).created).toBe(true);
});

test("words that change while an editor rules are a conflict, and a ruling on old words is stale", async () => {
  const read = await basis();
  await versionOfLines(first, article.id, ["The tide turns at noon."]);
  await expect(ruling(editor, { basis: read })).rejects.toThrow("A verdict or the words of the claim have changed");
  await ruling(editor, { basis: await basis() });
  expect((await readClaim(first, claim.id)).standing.state).toBe("ruled");
  await versionOfLines(first, article.id, ["The tide turns at dawn."]);
  expect((await readClaim(first, claim.id)).standing).toEqual({ state: "stale", rating: "true" });
  expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).standing).toBe("stale");
});

test("a ruling takes over evidence of several verdicts as it is then, in the order of the request", async () => {
  const source = (title: string) => ({ source: { title }, stance: "refutes" as const, quote: title });
  await rate(third, claim, "false", { evidence: [source("Gauge"), source("Almanac")] });
  const [gauge, almanac] = (await readClaim(third, claim.id)).myVerdict?.evidence ?? [];
  const evidence = [almanac?.id ?? "", gauge?.id ?? ""];
  const given = await ruling(editor, { basis: await basis(), evidence });
  expect(given.value.evidence.map(({ quote }) => quote)).toEqual(["Almanac", "Gauge"]);
  expect((await ruling(editor, { evidence })).created).toBe(false);
  const fewer = await ruling(editor, { evidence: evidence.slice(0, 1), reason: "The gauge was off." }, 1);
  expect(fewer.value.evidence.map(({ source: { title } }) => title)).toEqual(["Almanac"]);
  const kept = await ruling(editor, { summary: "The almanac decides.", reason: "Clearer." }, 2);
  expect(kept.value.evidence.map(({ id }) => id)).toEqual(evidence.slice(0, 1));
  await expect(ruling(editor, { evidence: [claim.id], reason: "New." }, 3)).rejects.toThrow(
    "no longer in the verdicts",
  );
});

test("an editor who has begun a verdict cannot take over evidence they may not see", async () => {
  await rate(third, claim, "false", { evidence: [{ source: { title: "Gauge" }, stance: "refutes" }] });
  const [piece] = (await readClaim(third, claim.id)).myVerdict?.evidence ?? [];
  await rate(editor, claim, "true", { state: "draft" });
  const asked = ruling(editor, { evidence: [piece?.id ?? ""], reason: "The gauge decides." });
  await expect(asked).rejects.toThrow("no longer in the verdicts");
});

test("the log has each concurrent change once", async () => {
  expect(await notAsLogged()).toEqual([]);
});
