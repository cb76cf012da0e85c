import { beforeAll, describe, expect, test } from "vitest";
import type { Claim, ClaimInput } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { WHY_REWORDED } from "#domain/rewording.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { myWork } from "#server/work/my-work.ts";
import { readClaim, saveClaim } from "./claims.ts";
import { claimHistory } from "./history.ts";

let author: Viewer;
let second: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [author, second, editor] = await Promise.all([somebody("reviewer"), somebody("reviewer"), somebody("editor")]);
});

const REASON = "The article says two thirds.";

async function marked() {
  const article = await articleOfLines(author, ["Two thirds of the ice is gone, he said.", "Nobody asked."]);
  return markClaim(author, article, "Two thirds of the ice is gone");
}
async function judged() {
  const claim = await marked();
  for (const reviewer of [author, second]) await rate(reviewer, claim, "true");
  return claim;
}
const change = async (viewer: Viewer, { id }: Claim, patch: Partial<ClaimInput>) => {
  const { articleId, version } = await readClaim(viewer, id);
  return (await saveClaim(viewer, id, { articleId, ...patch }, version)).value;
};
const standing = async ({ id }: Claim) => {
  const { standing: stored } = await db.claim.findUniqueOrThrow({ where: { id }, select: { standing: true } });
  const { state } = (await readClaim(editor, id)).standing;
  expect(stored).toBe(state);
  return state;
};

describe("after the first submitted verdict", () => {
  test("another statement or claimant needs a reason, and makes verdicts stale until they are confirmed", async () => {
    const claim = await judged();
    await expect(change(author, claim, { statement: "Half of the ice is gone." })).rejects.toThrow(WHY_REWORDED);
    await expect(change(editor, claim, { claimant: "The mayor" })).rejects.toThrow(WHY_REWORDED);
    expect(await standing(claim)).toBe("agreed");
    await change(author, claim, { statement: "Half of the ice is gone.", reason: REASON });
    expect(await standing(claim)).toBe("stale");
    const { items } = await myWork(second, new Date());
    expect(items).toContainEqual(
      expect.objectContaining({ kind: "stale", claim: expect.objectContaining({ id: claim.id }) }),
    );
    for (const reviewer of [author, second]) {
      const { myVerdict } = await readClaim(reviewer, claim.id);
      const again = { rating: "true", rationale: "As the gauge shows.", state: "submitted", reason: "Still so." };
      await recordVerdict(reviewer, claim.id, VerdictInput.parse(again), myVerdict?.version ?? null);
    }
    expect(await standing(claim)).toBe("agreed");
    await change(editor, claim, { claimant: "The mayor", reason: "He said it." });
    expect(await standing(claim)).toBe("stale");
  });

  test("what the verdict rested on is told to its reader, and the old statement makes it hold again", async () => {
    const claim = await judged();
    await change(author, claim, { statement: "Half of the ice is gone.", reason: REASON });
    const { myVerdict } = await readClaim(second, claim.id);
    expect(myVerdict).toMatchObject({ restsOnStatement: claim.statement, restsOnClaimant: null });
    await change(author, claim, { statement: claim.statement, reason: "It was right." });
    expect(await standing(claim)).toBe("agreed");
  });

  test("a correction of the spelling keeps verdicts and ruling, and the log says what it was", async () => {
    const claim = await judged();
    await rule(editor, claim, "true");
    await change(editor, claim, { statement: "Two-thirds of the ice is gone.", reason: "Hyphen.", onlySpelling: true });
    expect(await standing(claim)).toBe("ruled");
    const { events } = await claimHistory(author, claim.id);
    expect(events[0]).toMatchObject({ reason: "Hyphen.", after: { onlySpelling: true } });
  });

  test("other fields change without a reason", async () => {
    const claim = await judged();
    await change(author, claim, { tags: ["ice"], type: "number" });
    expect(await standing(claim)).toBe("agreed");
  });

  test("other words of the passage need a reason too", async () => {
    const claim = await judged();
    await expect(change(author, claim, { passage: { start: 4, end: 29 } })).rejects.toThrow(WHY_REWORDED);
    await change(author, claim, { passage: { start: 4, end: 29 }, reason: "Only this." });
    expect(await standing(claim)).toBe("stale");
  });

  test("a verdict on a statement that has changed since it was read is stale at once", async () => {
    const claim = await marked();
    await change(author, claim, { statement: "Half of the ice is gone." });
    await rate(second, claim, "true", { claimRead: { statement: claim.statement, claimant: null } });
    expect(await standing(claim)).toBe("stale");
  });
});

test("after a ruling only editors change what a claim says, with a reason, and the ruling is stale", async () => {
  const claim = await judged();
  await rule(editor, claim, "true");
  await expect(change(author, claim, { statement: "Half of it.", reason: REASON })).rejects.toThrow(/only editors/);
  await expect(change(editor, claim, { statement: "Half of it." })).rejects.toThrow(WHY_REWORDED);
  await change(editor, claim, { statement: "Half of it.", reason: REASON });
  expect(await standing(claim)).toBe("stale");
});

describe("a blind reviewer cannot tell from the question for a reason whether somebody has given a verdict", () => {
  const hoursAgo = (claim: Claim, hours: number) =>
    db.claim.update({ where: { id: claim.id }, data: { createdAt: new Date(Date.now() - hours * 3_600_000) } });
  const outcomeFor = async (claim: Claim, patch: Partial<ClaimInput>) =>
    change(author, claim, patch).then(
      ({ standing: { state }, version }) => `${state} ${version}`,
      (error: Error) => error.message,
    );

  test.each([
    ["while they word a claim that they have just marked", 0, "open 2"],
    ["later", 2, WHY_REWORDED],
  ])("%s", async (_, hours, outcome) => {
    const [alone, judgedByAnother] = [await marked(), await marked()];
    await rate(second, judgedByAnother, "true");
    for (const claim of [alone, judgedByAnother]) {
      await hoursAgo(claim, hours);
      expect(await outcomeFor(claim, { statement: "Half of the ice is gone." })).toBe(outcome);
    }
  });

  test("and the reasons of others, which may tell how they judge, are not in their history", async () => {
    const claim = await marked();
    await rate(second, claim, "true");
    await change(editor, claim, { statement: "Half of the ice is gone.", reason: "It is rated true as it is." });
    const reasons = async (viewer: Viewer) => (await claimHistory(viewer, claim.id)).events.map(({ reason }) => reason);
    expect(await reasons(author)).toEqual([null, null]);
    expect(await reasons(second)).toContain("It is rated true as it is.");
  });
});
