import { expect, test } from "vitest";
import { type Comment, CommentInput, knowsOf, maySeeComment, threadsOf } from "./comment.ts";

const at = (id: string, parentId: string | null, withdrawnAt: string | null = null): Comment => ({
  ...{ id, parentId, withdrawnAt, claimId: "c", author: { id: "p", name: "Robin" }, kind: "comment", text: id },
  ...{ mentions: [], knew: false, resolvedAt: null, resolvedBy: null, updatedAt: "", version: 1 },
  createdAt: `2026-11-01T00:00:0${id.length}.000Z`,
});

test("comments make threads by age; what nobody answered and was withdrawn is gone", () => {
  const threads = threadsOf([at("aaa", "a"), at("bb", null, "2026-11-02"), at("a", null), at("aaaa", "a")]);
  expect(threads.map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)])).toEqual([["a", "aaa", "aaaa"]]);
});

test("where the first comment is kept, the oldest of the answers stands for it", () => {
  const [thread] = threadsOf([at("aaa", "a"), at("aa", "a")]);
  expect([thread?.root.id, thread?.replies.length]).toEqual(["aa", 1]);
});

const facts = (more: object = {}) => ({ ruled: false, submittedBy: [], draftedBy: [], ...more });
const reviewer = { id: "r", role: "reviewer" } as const;
const editor = { id: "e", role: "editor" } as const;

test("who has begun a verdict, or may see others', knows how the claim is judged", () => {
  expect(knowsOf(reviewer, facts())).toBe(false);
  expect(knowsOf(editor, facts())).toBe(false);
  expect(knowsOf(editor, facts({ submittedBy: ["x"] }))).toBe(true);
  expect(knowsOf(reviewer, facts({ submittedBy: ["x"] }))).toBe(false);
  expect(knowsOf(reviewer, facts({ draftedBy: ["r"] }))).toBe(true);
  expect(knowsOf(reviewer, facts({ ruled: true }))).toBe(true);
});

test("what was said knowing that is kept from whoever is blind, but never from its author", () => {
  const knowing = { authorId: "r", knew: true };
  expect([maySeeComment(reviewer, knowing, true), maySeeComment(editor, knowing, true)]).toEqual([true, false]);
  expect([maySeeComment(editor, knowing, false), maySeeComment(editor, { ...knowing, knew: false }, true)]).toEqual([
    true,
    true,
  ]);
});

test("a comment says something, in plain text of at most five thousand characters", () => {
  const claimId = "0190b2c4-0000-7000-8000-000000000000";
  expect(CommentInput.safeParse({ claimId, text: " \n " }).success).toBe(false);
  expect(CommentInput.safeParse({ claimId, text: "x".repeat(5001) }).success).toBe(false);
  expect(CommentInput.parse({ claimId, text: " So.\r\nYes. " }).text).toBe("So.\nYes.");
});
