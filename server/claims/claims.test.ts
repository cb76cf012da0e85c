import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Claim, ClaimInput } from "#domain/claim.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { articleOfLines, markClaim, rule } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { claimsInArticle, readClaim, saveClaim, withdrawClaim } from "./claims.ts";
import { claimHistory } from "./history.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  other = await somebody("reviewer");
  editor = await somebody("editor");
  article = await articleOfLines(reviewer, ["The tide turns at six.", "It turns again  at noon."]);
});

const input = (more: Partial<ClaimInput> = {}): ClaimInput => ({ articleId: article.id, ...more });
const at = (quote: string) => {
  const start = article.text.indexOf(quote);
  return { passage: { start, end: start + quote.length } };
};
const marked = () => markClaim(reviewer, article, "at six");
const change = (claim: Claim, more: Partial<ClaimInput>, ifMatch: number | null, viewer = reviewer) =>
  saveClaim(viewer, claim.id, input(more), ifMatch);
const atOnce = <T>(count: number, act: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => act(nth)));

describe("marking", () => {
  test("a claim has an anchor on its words, and these are its first statement", async () => {
    const claim = await markClaim(reviewer, article, "turns again  at noon");
    expect(claim).toMatchObject({ statement: "turns again at noon", version: 1, createdBy: { id: reviewer.id } });
    expect(claim.anchor).toMatchObject({
      state: "exact",
      exact: "turns again  at noon",
      prefix: expect.stringMatching(/It $/),
    });
    expect(await readClaim(other, claim.id)).toEqual(claim);
  });

  test("a passage of over 2,000 units has a statement, even if an emoji is at its limit", async () => {
    const long = await articleOfLines(reviewer, [`${"a".repeat(1_999)}🌊 and more`]);
    const claim = await markClaim(reviewer, long, long.text);
    expect(claim.statement).toBe("a".repeat(1_999));
    expect(claim.anchor.exact).toBe(long.text);
  });

  test("offsets are checked against the stored text, and quotes are found in it", async () => {
    const selectors: ClaimInput["selectors"] = [{ type: "TextQuoteSelector", exact: "turns", prefix: "It " }];
    const { value } = await saveClaim(reviewer, newId(), input({ selectors }), null);
    expect(value.anchor.passage).toEqual({ start: 27, end: 32 });
    await expect(saveClaim(reviewer, newId(), input({ passage: { start: 0, end: 999 } }), null)).rejects.toThrow(
      RuleError,
    );
  });

  test("a repeated request stores nothing", async () => {
    const [id, said] = [newId(), input({ ...at("at six"), claimant: "The harbour master", tags: ["tide"] })];
    const first = await saveClaim(reviewer, id, said, null);
    const again = await saveClaim(reviewer, id, said, null);
    expect([first.created, again.created, again.value]).toEqual([true, false, first.value]);
    expect(await logged(id)).toEqual(["claim.marked"]);
  });

  test("twenty times at one moment stores the claim once, and every request succeeds", async () => {
    const [id, said] = [newId(), input(at("at six"))];
    const answers = await atOnce(20, () => saveClaim(reviewer, id, said, null));
    expect(answers.filter(({ created }) => created).length).toBe(1);
    expect(new Set(answers.map(({ value }) => value.version))).toEqual(new Set([1]));
    expect(await logged(id)).toEqual(["claim.marked"]);
  });

  test("a change of a claim that does not exist is a conflict", async () => {
    await expect(saveClaim(reviewer, newId(), input(at("at six")), 1)).rejects.toMatchObject({
      name: "ConflictError",
      current: null,
    });
  });

  test("a claim stays in its article, under its id", async () => {
    const elsewhere = await articleOfLines(reviewer, ["Elsewhere the tide turns at six."]);
    const claim = await marked();
    await expect(saveClaim(reviewer, claim.id, { articleId: elsewhere.id }, 1)).rejects.toThrow(
      "cannot move to another article",
    );
  });
});

describe("changing", () => {
  test("needs the version that was read", async () => {
    const claim = await marked();
    await expect(change(claim, { statement: "It turns." }, null)).rejects.toThrow(PreconditionMissingError);
    await expect(change(claim, { statement: "It turns." }, 2)).rejects.toThrow(ConflictError);
    expect((await change(claim, { statement: "It turns." }, 1)).value).toMatchObject({
      statement: "It turns.",
      version: 2,
    });
  });

  test("from an old version is a conflict that carries the current claim, and changes nothing", async () => {
    const claim = await marked();
    await change(claim, { statement: "By the editor." }, 1, editor);
    const current = await readClaim(reviewer, claim.id);
    await expect(change(claim, { statement: "By me." }, 1)).rejects.toMatchObject({ current });
    expect(await readClaim(reviewer, claim.id)).toEqual(current);
  });

  test("repeated after a lost response, once or twenty times at one moment, is stored once", async () => {
    const claim = await marked();
    const again = () => change(claim, { statement: "It turns.", type: "event" }, 1);
    const answers = [...(await atOnce(20, again)), await again()];
    expect(answers.map(({ value }) => value.version)).toEqual(answers.map(() => 2));
    expect(await logged(claim.id)).toEqual(["claim.marked", "claim.changed"]);
  });

  test("keeps the fields that are left out", async () => {
    const claim = await marked();
    await change(claim, { claimant: "The harbour master", saidAt: "2026-03", tags: ["tide"] }, 1);
    const { value } = await change(claim, { claimant: null }, 2);
    expect(value).toMatchObject({ claimant: null, saidAt: "2026-03", tags: ["tide"], statement: "at six" });
  });

  test("moves the passage and keeps the claim", async () => {
    const claim = await marked();
    const { value } = await change(claim, at("turns at six"), 1);
    expect(value).toMatchObject({ id: claim.id, statement: "at six", anchor: { exact: "turns at six" } });
    expect(await logged(claim.id)).toEqual(["claim.marked", "claim.moved"]);
  });

  test("the claim of another reviewer is allowed to editors only", async () => {
    const claim = await marked();
    await expect(change(claim, { statement: "Mine." }, 1, other)).rejects.toThrow(ForbiddenError);
    expect((await change(claim, { statement: "Ours." }, 1, editor)).value.version).toBe(2);
  });

  test("by fifty people at once loses no acknowledged change, and versions rise by one", async () => {
    const claim = await marked();
    await atOnce(50, (nth) => keepTrying(claim, { statement: `Said by writer ${nth}.` }));
    const events = (await claimHistory(editor, claim.id, { size: 60 })).events.reverse();
    const after = events.map((event) => event.after as { statement: string; version: number });
    expect(after.map(({ version }) => version)).toEqual(events.map((_, nth) => nth + 1));
    expect(new Set(after.slice(1).map(({ statement }) => statement)).size).toBe(50);
    const { statement, version } = await readClaim(editor, claim.id);
    expect(after.at(-1)).toMatchObject({ statement, version });
  }, 60_000);
});

/** As the interface does: read again what stands now after a conflict, and save again. */
async function keepTrying(claim: Claim, more: Partial<ClaimInput>): Promise<void> {
  for (let version = claim.version; ; ) {
    const answer = await change(claim, more, version).catch((error: unknown) => error);
    if (!(answer instanceof ConflictError)) return expect(answer).toMatchObject({ value: more }) as undefined;
    version = (answer.current as Claim).version;
  }
}

describe("withdrawing", () => {
  test("takes the claim from the list and keeps it", async () => {
    const claim = await marked();
    const withdrawn = await withdrawClaim(reviewer, claim.id, 1);
    expect(withdrawn).toMatchObject({ version: 2, withdrawnAt: expect.any(String) });
    const ids = async (all: boolean) =>
      (await claimsInArticle(other, article.id, { withdrawn: all })).claims.map(({ id }) => id);
    expect([(await ids(false)).includes(claim.id), (await ids(true)).includes(claim.id)]).toEqual([false, true]);
  });

  test("twice, or twenty times at one moment, withdraws the claim once", async () => {
    const claim = await marked();
    const answers = await atOnce(20, () => withdrawClaim(reviewer, claim.id, 1));
    expect(new Set([...answers, await withdrawClaim(reviewer, claim.id, 1)].map(({ version }) => version))).toEqual(
      new Set([2]),
    );
    expect(await logged(claim.id)).toEqual(["claim.marked", "claim.withdrawn"]);
  });

  test("needs the version that was read", async () => {
    const claim = await marked();
    await expect(withdrawClaim(reviewer, claim.id, null)).rejects.toThrow(PreconditionMissingError);
    await expect(withdrawClaim(reviewer, claim.id, 7)).rejects.toMatchObject({ current: claim });
    await expect(withdrawClaim(reviewer, newId(), 1)).rejects.toThrow(NotFoundError);
  });

  test("can be undone with all fields of the claim, also after a lost response", async () => {
    const claim = await marked();
    await withdrawClaim(reviewer, claim.id, 1);
    const restore = () => change(claim, {}, 2);
    expect((await restore()).value).toMatchObject({ ...claim, version: 3, updatedAt: expect.any(String) });
    expect((await restore()).value.version).toBe(3);
    expect(await logged(claim.id)).toEqual(["claim.marked", "claim.withdrawn", "claim.restored"]);
  });

  test("is refused once there is a ruling, even one given at the same moment", async () => {
    for (let tried = 0; tried < 10; tried += 1) {
      const claim = await marked();
      const ruling = { rating: "true", summary: "The tide table says so." };
      const done = await Promise.allSettled([
        withdrawClaim(editor, claim.id, 1),
        ruleOnClaim(editor, claim.id, ruling, null),
      ]);
      expect(done.filter(({ status }) => status === "fulfilled").length).toBe(1);
    }
    const ruled = await marked();
    await rule(editor, ruled, "true");
    await expect(withdrawClaim(reviewer, ruled.id, 1)).rejects.toThrow("has been ruled on");
  });
});
