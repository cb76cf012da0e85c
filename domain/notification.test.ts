import { expect, test } from "vitest";
import { notificationAddress } from "./addresses.ts";
import { isMailed, NOTIFICATION_TYPES, type NotificationType, notificationText } from "./notification.ts";

const facts = { actor: "Ada", article: "Tides", statement: "It turns at six.", ofClaim: true, dueOn: "2026-12-01" };
const types = Object.keys(NOTIFICATION_TYPES) as NotificationType[];

test("each notification is one sentence", () => {
  for (const type of types) expect(notificationText({ ...facts, type })).toMatch(/^\S.*\.$/);
});

test("unknown facts get general words", () => {
  const unknown = { actor: null, article: null, statement: null, ofClaim: false, dueOn: null };
  expect(notificationText({ ...unknown, type: "assigned" })).toBe("Someone assigned “an article” to you.");
});

test("a notification leads to the comment, the claim or the article, else to My work", () => {
  expect(notificationAddress({ articleId: "a", claimId: "c", commentId: "k" })).toBe("/articles/a?claim=c#comment-k");
  expect(notificationAddress({ articleId: "a", claimId: null, commentId: null })).toBe("/articles/a");
  expect(notificationAddress({ articleId: null, claimId: null, commentId: null })).toBe("/my-work");
});

test("mails depend on the choice of the person", () => {
  expect(types.filter((type) => isMailed("everything", type))).toEqual(types);
  expect(types.filter((type) => isMailed("nothing", type))).toEqual([]);
  expect(types.filter((type) => !isMailed("mentions", type))).toEqual(["ruled-otherwise", "became-stale"]);
});
