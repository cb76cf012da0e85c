import { beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { articleReport } from "#server/testing/reports.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { readClaim, saveClaim } from "./claims.ts";
import { claimHistory } from "./history.ts";

let reviewer: Viewer;
let second: Viewer;
let editor: Viewer;

beforeAll(async () => {
  [reviewer, second, editor] = await Promise.all([somebody("reviewer"), somebody("reviewer"), somebody("editor")]);
});

const FIRST = ["Exports rose in June, the board said.", "Imports stayed as they were."];
const FLIPPED = ["Exports fell in June, the board said.", "Imports stayed as they were."];
const CUT = ["Imports stayed as they were."];
const QUOTE = "Exports rose in June";

async function agreed() {
  const article = await articleOfLines(reviewer, FIRST);
  const claim = await markClaim(reviewer, article, QUOTE);
  await rate(reviewer, claim, "true");
  await rate(second, claim, "true");
  return { article, claim };
}
const standing = async (claim: Claim, viewer = editor) => (await readClaim(viewer, claim.id)).standing;
const kept = async ({ id }: Claim) => (await db.claim.findUniqueOrThrow({ where: { id } })).standing;
const sayAgain = async (viewer: Viewer, claim: Claim, rating: string, reason: string) => {
  const { version } = (await readClaim(viewer, claim.id)).myVerdict ?? expect.fail();
  const input = { rating, rationale: "As the gauge shows.", state: "submitted", reason };
  return recordVerdict(viewer, claim.id, VerdictInput.parse(input), version);
};

describe("when the words of a claim change", () => {
  test("its verdicts are stale until each is confirmed or revised, and the history has every step", async () => {
    const { article, claim } = await agreed();
    expect(await standing(claim)).toEqual({ state: "agreed", rating: "true" });
    await versionOfLines(reviewer, article.id, FLIPPED);
    expect([await standing(claim), await kept(claim)]).toEqual([{ state: "stale", rating: null }, "stale"]);
    const { value } = await sayAgain(reviewer, claim, "true", "They did fall, too.");
    expect([value.madeOnVersion, (await standing(claim)).state]).toEqual([2, "stale"]);
    await sayAgain(second, claim, "false", "They rose.");
    expect([await standing(claim), await kept(claim)]).toEqual([
      { state: "disputed", ratings: ["false", "true"] },
      "disputed",
    ]);
    const { events } = await claimHistory(editor, claim.id);
    const types = ["claim.marked", "verdict.submitted", "verdict.submitted", "claim.reanchored"];
    expect(events.map(({ type }) => type).reverse()).toEqual([...types, "verdict.revised", "verdict.revised"]);
  });

  test("a verdict on words that a newer version has already changed is stale at once", async () => {
    const article = await articleOfLines(reviewer, FIRST);
    const claim = await markClaim(reviewer, article, QUOTE);
    await versionOfLines(reviewer, article.id, FLIPPED);
    const said = { rating: "true", rationale: "The board's own figures.", state: "submitted", articleVersion: 1 };
    const { value } = await recordVerdict(second, claim.id, VerdictInput.parse(said), null);
    expect(value).toMatchObject({ madeOnVersion: 1, restsOn: QUOTE });
    expect((await standing(claim)).state).toBe("stale");
  });

  test("a confirmed verdict stays confirmed as long as the words stay, whatever else changes", async () => {
    const { article, claim } = await agreed();
    await versionOfLines(reviewer, article.id, FLIPPED);
    for (const viewer of [reviewer, second]) await sayAgain(viewer, claim, "false", "The sense is turned.");
    expect(await standing(claim)).toEqual({ state: "agreed", rating: "false" });
    await versionOfLines(reviewer, article.id, ["News.", ...FLIPPED]);
    expect(await standing(claim)).toEqual({ state: "agreed", rating: "false" });
  });

  test("verdicts on the old words hold again once these are back", async () => {
    const { article, claim } = await agreed();
    for (const lines of [FLIPPED, CUT]) {
      await versionOfLines(reviewer, article.id, lines);
      expect((await standing(claim)).state).toBe("stale");
    }
    await versionOfLines(reviewer, article.id, ["News.", ...FIRST]);
    expect([await standing(claim), await kept(claim)]).toEqual([{ state: "agreed", rating: "true" }, "agreed"]);
  });

  test("a ruling is stale, and keeps its rating until an editor rules again", async () => {
    const { article, claim } = await agreed();
    const { version } = await rule(editor, claim, "true");
    await versionOfLines(reviewer, article.id, FLIPPED);
    expect(await standing(claim)).toEqual({ state: "stale", rating: "true" });
    const ruling = { rating: "false", summary: "They rose.", reason: "The words are turned." };
    await ruleOnClaim(editor, claim.id, ruling, version);
    expect(await standing(claim)).toEqual({ state: "ruled", rating: "false" });
  });

  test("a claim without verdicts is open as before", async () => {
    const article = await articleOfLines(reviewer, FIRST);
    const claim = await markClaim(reviewer, article, QUOTE);
    await versionOfLines(reviewer, article.id, CUT);
    expect(await standing(claim)).toEqual({ state: "open", missing: 2 });
  });

  test("other quotation marks and white space change nothing", async () => {
    const article = await articleOfLines(reviewer, ['It is "not a ban", he said.']);
    const claim = await markClaim(reviewer, article, '"not a ban", he');
    await rate(reviewer, claim, "true");
    await rate(second, claim, "true");
    await versionOfLines(reviewer, article.id, ["It is “not  a ban”, he said."]);
    expect((await readClaim(editor, claim.id)).anchor).toMatchObject({ state: "moved", exact: "“not  a ban”, he" });
    expect(await standing(claim)).toEqual({ state: "agreed", rating: "true" });
  });
});

describe("a lost claim", () => {
  test("is stale and is listed in reports with its old words, not among the claims in the text", async () => {
    const { article, claim } = await agreed();
    await versionOfLines(reviewer, article.id, CUT);
    expect([await standing(claim), await kept(claim)]).toEqual([{ state: "stale", rating: null }, "stale"]);
    const report = await articleReport(editor, article.id, WHOLE_REPORT);
    expect([report.version.number, report.claims]).toEqual([2, []]);
    expect(report.lost[0]).toMatchObject({ id: claim.id, anchor: { exact: QUOTE, was: { version: 1, exact: QUOTE } } });
  });

  test("that someone puts back on its own words is moved, and its verdicts hold again", async () => {
    const article = await articleOfLines(reviewer, FIRST);
    const claim = await markClaim(reviewer, article, "June");
    await rate(reviewer, claim, "true");
    await versionOfLines(reviewer, article.id, ["Nobody had foreseen how warm June would become.", ...CUT]);
    expect((await standing(claim)).state).toBe("stale");
    const { value } = await saveClaim(
      reviewer,
      claim.id,
      { articleId: article.id, passage: { start: 29, end: 33 } },
      2,
    );
    expect(value.anchor).toMatchObject({ state: "moved", exact: "June", passage: { start: 29, end: 33 } });
    expect(await standing(claim)).toEqual({ state: "open", missing: 1 });
  });

  test("that someone puts on other words is changed, and stays stale", async () => {
    const { article, claim } = await agreed();
    await versionOfLines(reviewer, article.id, CUT);
    const passage = { start: 0, end: CUT[0]?.length ?? 0 };
    const { value } = await saveClaim(reviewer, claim.id, { articleId: article.id, passage }, 2);
    expect(value.anchor).toMatchObject({ state: "changed", exact: CUT[0], was: { version: 1, exact: QUOTE } });
    expect((await standing(claim)).state).toBe("stale");
    const { events } = await claimHistory(reviewer, claim.id);
    expect(events[0]).toMatchObject({
      type: "claim.reattached",
      before: { anchor: { state: "lost", exact: QUOTE } },
    });
  });

  test("that was put on other words follows these in later versions", async () => {
    const { article, claim } = await agreed();
    await versionOfLines(reviewer, article.id, CUT);
    await saveClaim(reviewer, claim.id, { articleId: article.id, passage: { start: 0, end: 7 } }, 2);
    await versionOfLines(reviewer, article.id, ["News.", ...CUT]);
    expect((await readClaim(editor, claim.id)).anchor).toMatchObject({ version: 3, state: "moved", exact: "Imports" });
  });
});
