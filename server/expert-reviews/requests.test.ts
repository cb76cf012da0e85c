import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ConflictError, ForbiddenError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { answerBy, askAbout, disputedClaim, expertInput, expertWords } from "#server/testing/experts.ts";
import { fromElsewhere, reread, somebody } from "#server/testing/people.ts";
import { answerAsExpert, readExpertCopy, readExpertView } from "./answers.ts";
import { askExpert, extendExpertReview, revokeExpertReview } from "./requests.ts";

let [first, second, _blind, editor, otherEditor]: (Viewer & { email: string })[] = [];
let claim: Claim;
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();
const DAY_MS = 86_400_000;

beforeAll(async () => {
  [first, second, _blind] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  [editor, otherEditor] = [await somebody("editor"), await somebody("editor")];
});
beforeEach(async () => {
  claim = await disputedClaim(the(editor), [the(first), the(second)]);
});

const pieces = async () =>
  (await db.evidence.findMany({ where: { verdict: { claimId: claim.id } }, select: { id: true } })).map(({ id }) => id);
const ask = (more: object = {}, viewer = the(editor), now = new Date()) => askAbout(viewer, claim.id, more, now);

describe("a link", () => {
  test("shows one claim in its context, the draft and the chosen evidence, and no names", async () => {
    const ids = await pieces();
    const { secret } = await ask({ evidence: ids, question: "Is it so?", explanation: "By the table." });
    const view = (await readExpertView(secret)) ?? expect.fail();
    expect(view).toMatchObject({ question: "Is it so?", answer: null });
    expect(view.shown).toMatchObject({
      ...{ statement: claim.statement, rating: "false", summary: "It turns at seven.", explanation: "By the table." },
      context: { before: "Before it all.", words: "at six", after: "After." },
      evidence: [{ stance: "refutes", source: { title: "Tide table" }, reviewer: null, copy: null }],
    });
    for (const hidden of [the(first).name, the(first).id, the(second).id, claim.id, the(editor).id])
      expect(JSON.stringify(view)).not.toContain(hidden);
  });

  test("names the reviewers only if the editor ticks it", async () => {
    const ids = await pieces();
    const { secret } = await ask({ evidence: ids, withNames: true });
    expect((await readExpertView(secret))?.shown.evidence[0]?.reviewer).toBe(the(first).name);
    const hiding = await ask({ evidence: ids, withNames: true }, { ...the(editor), hideNames: true });
    expect((await readExpertView(hiding.secret))?.shown.evidence[0]?.reviewer).toMatch(/^Reviewer /);
  });

  test("does not change with what happens later, and shows no copy that the editor did not allow", async () => {
    const { secret } = await ask();
    const before = await readExpertView(secret);
    await db.claim.update({ where: { id: claim.id }, data: { statement: "Something else." } });
    expect(await readExpertView(secret)).toEqual(before);
    expect(await readExpertCopy(secret, 0)).toBeNull();
  });

  test("is stored as a hash only, and nothing else opens the claim", async () => {
    const { id, secret } = await ask();
    expect(secret.length).toBeGreaterThanOrEqual(22);
    expect(JSON.stringify(await db.expertReview.findUnique({ where: { id } }))).not.toContain(secret);
    const events = await db.event.findMany({ where: { objectId: id }, select: { before: true, after: true } });
    expect(JSON.stringify(events)).not.toContain(secret);
    for (const wrong of ["", id, claim.id, `${secret}x`, secret.slice(1)])
      expect(await readExpertView(wrong)).toBeNull();
  });

  test("expires, can be extended, and is revoked at once", async () => {
    const asked = new Date("2026-12-01T12:00:00Z");
    const { id, secret } = await ask({ days: 7 }, the(editor), asked);
    const daysLater = (days: number) => new Date(asked.getTime() + days * DAY_MS);
    expect(await readExpertView(secret, daysLater(6.9))).not.toBeNull();
    expect(await readExpertView(secret, daysLater(7))).toBeNull();
    await expect(answerAsExpert(expertWords(secret), fromElsewhere(), daysLater(7))).rejects.toThrow(/expired/);
    await expect(extendExpertReview(the(otherEditor), id, { days: 14 }, 9, daysLater(8))).rejects.toThrow(
      ConflictError,
    );
    await extendExpertReview(the(otherEditor), id, { days: 14 }, 1, daysLater(8));
    expect(await readExpertView(secret, daysLater(21))).not.toBeNull();
    expect(await revokeExpertReview(the(editor), id, 2)).toMatchObject({ revokedAt: expect.any(String) });
    expect(await readExpertView(secret, daysLater(9))).toBeNull();
    await expect(extendExpertReview(the(editor), id, { days: 14 }, 3)).rejects.toThrow(/revoked/);
  });

  test("made again for a lost answer ends the first one", async () => {
    const id = newId();
    const [one, two] = [
      await askExpert(the(editor), id, expertInput(claim.id)),
      await askExpert(the(editor), id, expertInput(claim.id)),
    ];
    expect([one.created, two.created]).toEqual([true, false]);
    expect(await readExpertView(one.value.path.replace("/expert/", ""))).toBeNull();
    expect(await readExpertView(two.value.path.replace("/expert/", ""))).not.toBeNull();
    await expect(askExpert(the(otherEditor), id, expertInput(claim.id))).rejects.toThrow(NotFoundError);
  });

  test.each([
    ["is disabled", { disabled: true, role: "editor" }],
    ["is an editor no more", { disabled: false, role: "reviewer" }],
  ] as const)("ends when its editor %s", async (_, change) => {
    const leaving = await somebody("editor");
    const { secret } = await ask({}, leaving);
    const { name, email, version } = await reread(leaving.id);
    await savePerson(OPERATOR, leaving.id, { name, email, ...change }, version, null);
    expect(await readExpertView(secret)).toBeNull();
    await expect(answerBy(secret)).rejects.toThrow(RuleError);
  });

  test("ends with the work on the claim", async () => {
    const { secret } = await ask();
    await withdrawClaim(the(editor), claim.id, (await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).version);
    expect(await readExpertView(secret)).toBeNull();
  });
});

describe("an expert is asked", () => {
  test("only by editors, about evidence that they see", async () => {
    await expect(ask({}, the(first))).rejects.toThrow(ForbiddenError);
    await expect(ask({ evidence: [newId()] })).rejects.toThrow(/no longer in the verdicts/);
    await expect(ask({ rating: "pants-on-fire" })).rejects.toThrow(/no rating/);
    await expect(askExpert(the(editor), newId(), expertInput(newId()))).rejects.toThrow(NotFoundError);
  });
});
