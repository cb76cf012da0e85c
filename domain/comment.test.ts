import { expect, test } from "vitest";
import { type Comment, CommentInput, knowsJudgement, maySeeComment, threadsOf } from "./comment.ts";

const at = (id: string, parentId: string | null, withdrawnAt: string | null = null): Comment => ({
  ...{ id, parentId, withdrawnAt, claimId: "c", author: { id: "p", name: "Robin" }, kind: "comment", text: id },
  ...{ mentions: [], knew: false, resolvedAt: null, resolvedBy: null, outside: null, updatedAt: "", version: 1 },
  createdAt: `2026-11-01T00:00:0${id.length}.000Z`,
});

test("comments make threads by age, and a withdrawn comment without replies is not shown", () => {
  const threads = threadsOf([at("aaa", "a"), at("bb", null, "2026-11-02"), at("a", null), at("aaaa", "a")]);
  expect(threads.map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)])).toEqual([["a", "aaa", "aaaa"]]);
});

test("the oldest reply takes the place of a first comment that the viewer may not see", () => {
  const [thread] = threadsOf([at("aaa", "a"), at("aa", "a")]);
  expect([thread?.root.id, thread?.replies.length]).toEqual(["aa", 1]);
});

const reviewer = { id: "r", role: "reviewer" } as const;
const editor = { id: "e", role: "editor" } as const;

test("people who have begun a verdict, or may see others' verdicts, know how the claim is judged", () => {
  const knowsNothing = { ruled: false, ownVerdict: "none" } as const;
  expect(knowsJudgement(knowsNothing, false)).toBe(false);
  expect(knowsJudgement(knowsNothing, true)).toBe(true);
  expect(knowsJudgement({ ...knowsNothing, ownVerdict: "draft" }, false)).toBe(true);
  expect(knowsJudgement({ ...knowsNothing, ruled: true }, false)).toBe(true);
});

test("blind viewers do not see comments of authors who knew, except their own", () => {
  const knowing = { authorId: "r", knew: true, expertReviewId: null };
  expect([maySeeComment(reviewer, knowing, true), maySeeComment(editor, knowing, true)]).toEqual([true, false]);
  expect([maySeeComment(editor, knowing, false), maySeeComment(editor, { ...knowing, knew: false }, true)]).toEqual([
    true,
    true,
  ]);
});

test("what an expert from outside wrote is nobody’s own in the blind phase", () => {
  const answer = { authorId: "e", knew: true, expertReviewId: "x" };
  expect([maySeeComment(editor, answer, true), maySeeComment(editor, answer, false)]).toEqual([false, true]);
});

test("a comment is not empty, and has at most five thousand characters", () => {
  const claimId = "0190b2c4-0000-7000-8000-000000000000";
  expect(CommentInput.safeParse({ claimId, text: " \n " }).success).toBe(false);
  expect(CommentInput.safeParse({ claimId, text: "x".repeat(5001) }).success).toBe(false);
  expect(CommentInput.parse({ claimId, text: " So.\r\nYes. " }).text).toBe("So.\nYes.");
});
