import { expect, test } from "vitest";
import { notificationAddress } from "./addresses.ts";
import { isMailed, NOTIFICATION_TYPES, type NotificationType, notificationText } from "./notification.ts";

const facts = { actor: "Ada", article: "Tides", statement: "It turns at six.", ofClaim: true, dueOn: "2026-12-01" };
const types = Object.keys(NOTIFICATION_TYPES) as NotificationType[];

test("each notification is text that ends with a full stop", () => {
  for (const type of types) expect(notificationText({ ...facts, type })).toMatch(/^\S.*\.$/);
});

test("unknown facts get general words", () => {
  const unknown = { actor: null, article: null, statement: null, ofClaim: false, dueOn: null };
  expect(notificationText({ ...unknown, type: "assigned" })).toBe("Someone assigned “an article” to you.");
});

test("a notification leads to the comment, the claim or the article, else to My work", () => {
  expect(notificationAddress({ articleId: "a", claimId: "c", commentId: "k" })).toBe("/articles/a?claim=c#comment-k");
  expect(notificationAddress({ articleId: "a", claimId: null, commentId: null })).toBe("/articles/a");
  const version = { articleId: "a", commentId: null, versionNumber: 2 };
  expect(notificationAddress({ ...version, claimId: null })).toBe("/articles/a?show=awaiting");
  expect(notificationAddress({ ...version, claimId: "c" })).toBe("/articles/a?claim=c");
  expect(notificationAddress({ articleId: null, claimId: null, commentId: null })).toBe("/my-work");
});

test("mails depend on the choice of the person", () => {
  expect(types.filter((type) => isMailed("everything", type))).toEqual(types);
  expect(types.filter((type) => isMailed("nothing", type))).toEqual([]);
  expect(types.filter((type) => !isMailed("mentions", type))).toEqual([
    ...["ruled-otherwise", "became-stale", "claim-lost", "disputed", "new-version"],
  ]);
});

const claim = { isLost: false, isEnded: false, maySettle: false, changes: [] as string[] };
const staleText = (now: Partial<typeof claim>) =>
  notificationText({ ...facts, type: "became-stale", claim: { ...claim, ...now } });

test("a changed claim is to be confirmed, with what turned its meaning; a lost one is announced as what it is", () => {
  expect(staleText({ changes: ["The number changed: 6 → 7."] })).toBe(
    "“It turns at six” changed after your verdict. The number changed: 6 → 7. Confirm your verdict, or change it.",
  );
  expect(staleText({ isLost: true })).toBe(
    "The words of “It turns at six” are no longer in the article. You do not need to do anything until that is decided.",
  );
  expect(staleText({ isLost: true, maySettle: true })).toMatch(/mark it as removed\.$/);
  expect(staleText({ isLost: true, isEnded: true })).toMatch(/Your verdict still applies to the earlier version\.$/);
  expect(notificationText({ ...facts, type: "claim-lost" })).not.toMatch(/[Cc]onfirm/);
});

test("a new version says what became of the claims that one judged, and folds mere shifts", () => {
  const version = { number: 2, changed: 3, lost: 1, moved: 0, shifted: 32 };
  expect(notificationText({ ...facts, type: "new-version", version })).toBe(
    "Version 2 of “Tides”: of the claims you judged, 3 changed and 1 is no longer in it. 32 only shifted.",
  );
});
