import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { claimHistory } from "#server/claims/history.ts";
import { saveComment, withdrawComment } from "#server/comments/comments.ts";
import { commentsOnClaim } from "#server/comments/list.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { rate } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { answerBy, askAbout, disputedClaim, expertWords } from "#server/testing/experts.ts";
import { fromElsewhere, somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { answerAsExpert, readExpertView } from "./answers.ts";
import { expertReviewsOn } from "./requests.ts";

let [first, second, blind, editor, otherEditor]: (Viewer & { email: string })[] = [];
let claim: Claim;
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeAll(async () => {
  [first, second, blind] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  [editor, otherEditor] = [await somebody("editor"), await somebody("editor")];
});
beforeEach(async () => {
  claim = await disputedClaim(the(editor), [the(first), the(second)]);
});

const ask = (more: object = {}, viewer = the(editor), now = new Date()) => askAbout(viewer, claim.id, more, now);

describe("an answer", () => {
  test("becomes a comment from outside with name and affiliation, once, and notifies the editor", async () => {
    const { id, secret } = await ask();
    await answerBy(secret);
    await answerBy(secret);
    await expect(answerBy(secret, "Or not.")).rejects.toThrow(/already/);
    const { comments } = await commentsOnClaim(the(otherEditor), claim.id);
    expect(comments).toMatchObject([
      { text: "I would say so.", knew: true, outside: { name: "Ina Vale", affiliation: "University of Harbours" } },
    ]);
    const { notifications: told } = await notifications(the(editor), {});
    expect(told.filter(({ type }) => type === "expert-answered")).toMatchObject([
      { text: expect.stringMatching(/^The expert you asked about/), href: expect.stringContaining("#comment-") },
    ]);
    expect((await readExpertView(secret))?.answer).toMatchObject({ text: "I would say so.", name: "Ina Vale" });
    expect((await expertReviewsOn(the(editor), claim.id)).reviews).toMatchObject([{ id, name: "Ina Vale" }]);
    expect(await notAsLogged()).toEqual([]);
  });

  test("cannot be edited, and an editor can withdraw it", async () => {
    await answerBy((await ask()).secret);
    const [comment] = (await commentsOnClaim(the(editor), claim.id)).comments;
    const { id = "", version = 0 } = comment ?? {};
    const change = { claimId: claim.id, text: "Mine.", kind: "comment" as const, mentions: [] };
    await expect(saveComment(the(editor), id, change, version)).rejects.toThrow(/cannot be edited/);
    expect(await withdrawComment(the(editor), id, version)).toMatchObject({ text: "" });
  });

  test("is not seen by people who are blind, in comments, history, live changes and counts, until they may", async () => {
    const before = (await claimHistory(the(blind), claim.id)).total;
    const { id, secret } = await ask();
    await answerBy(secret);
    const seen = async (viewer: Viewer) => {
      const [{ comments }, history] = [await commentsOnClaim(viewer, claim.id), await claimHistory(viewer, claim.id)];
      return { comments: comments.length, total: history.total, text: JSON.stringify([comments, history]) };
    };
    const hidden = await seen(the(blind));
    expect([hidden.comments, hidden.total]).toEqual([0, before]);
    expect(hidden.text).not.toMatch(/Vale|expert/);
    const live = (type: string) => ({ seq: "1", type, articleId: claim.articleId, claimId: claim.id, actorId: null });
    for (const type of ["expert.asked", "expert.answered"]) {
      expect(await mayReceive(the(blind), live(type))).toBe(false);
      expect(await mayReceive(the(first), live(type))).toBe(true);
    }
    await expect(expertReviewsOn(the(blind), claim.id)).rejects.toThrow(ForbiddenError);
    await rate(the(blind), claim, "true");
    expect((await seen(the(blind))).comments).toBe(1);
    expect(id).toBeTruthy();
  });

  test("is not seen by an editor who judges the claim themselves, not even by the one who asked", async () => {
    await answerBy((await ask()).secret);
    await recordVerdict(the(editor), claim.id, VerdictInput.parse({}), null);
    expect((await commentsOnClaim(the(editor), claim.id)).comments).toEqual([]);
    expect((await expertReviewsOn(the(editor), claim.id)).reviews).toEqual([]);
    const { notifications: told } = await notifications(the(editor), {});
    expect(told.filter(({ href }) => href.includes(claim.id))).toEqual([]);
    await expect(ask()).rejects.toThrow(/begun a verdict/);
    await recordVerdict(
      the(editor),
      claim.id,
      VerdictInput.parse({ rating: "true", rationale: "So.", state: "submitted" }),
      1,
    );
    expect((await commentsOnClaim(the(editor), claim.id)).comments).toHaveLength(1);
  });

  test("is limited in number from one address", async () => {
    const here = fromElsewhere();
    for (let count = 0; count < 20; count += 1)
      await expect(answerAsExpert(expertWords("gone"), here)).rejects.toThrow(RuleError);
    await expect(answerAsExpert(expertWords("gone"), here)).rejects.toThrow(TooManyAttemptsError);
  });

  test("of two sent at once is stored once", async () => {
    const { secret } = await ask();
    const sent = await Promise.allSettled(["One.", "Other."].map((text) => answerBy(secret, text)));
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await commentsOnClaim(the(editor), claim.id)).comments).toHaveLength(1);
  });
});
