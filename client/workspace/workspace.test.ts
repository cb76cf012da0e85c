import { expect, test, vi } from "vitest";
import { claimPath } from "#client/outbox/resources.ts";
import { desk } from "#client/testing/desk.ts";
import type { Claim } from "#domain/claim.ts";

test("a claim can be marked before the others are loaded, and stays among them", async () => {
  const { server, workspace, outbox } = await desk({ isRead: false });
  const id = workspace.markClaim({ start: 29, end: 46 });
  expect([workspace.loadState(), workspace.claims().map((claim) => claim.id)]).toEqual(["loading", [id]]);
  await expect.poll(() => outbox.allUnsaved(), { interval: 2 }).toEqual([]);
  server.refuse((_, path) => (path.startsWith("/articles") ? "Not now." : null));
  await workspace.refreshClaims();
  expect([workspace.loadState(), workspace.claims()]).toEqual(["failed", [workspace.claim(id)]]);
  server.refuse(null);
  await workspace.refreshClaims();
  expect([workspace.loadState(), workspace.claims().map((claim) => claim.id)]).toEqual(["loaded", ["c1", "c2", id]]);
});

test("loading all claims notifies once, and unchanged claims stay the same objects", async () => {
  const { server, workspace } = await desk({ claims: 3 });
  const before = workspace.claims();
  const onChange = vi.fn();
  workspace.subscribe(onChange);
  server.write("ben", claimPath("c2"), { articleId: "article", statement: "Told anew." });
  server.write("ben", claimPath("c4"), { articleId: "article", statement: "Claim 4" });
  await workspace.refreshClaims();
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(workspace.claims().map((claim) => before.includes(claim))).toEqual([true, false, true, false]);
});

test("a marked claim shows at once with the words of its passage, and keeps its id when it is saved", async () => {
  const { server, workspace, saved } = await desk();
  const id = workspace.markClaim({ start: 29, end: 46 });
  expect(workspace.claim(id)).toMatchObject({
    statement: "The mayor smiled.",
    version: 0,
    anchor: { state: "exact", passage: { start: 29, end: 46 } },
    createdBy: { id: "ann" },
  });
  await saved();
  expect(server.row<Claim>(claimPath(id))).toMatchObject({ statement: "The mayor smiled.", version: 1 });
  expect(workspace.claims().map((claim) => claim.id)).toEqual(["c1", "c2", id]);
});

test("a passage is sent with the version in which it was chosen, however late it is sent", async () => {
  const { server, network, outbox, workspace, saved } = await desk();
  const bodies: unknown[] = [];
  server.refuse((_, __, body) => {
    bodies.push(body);
    return null;
  });
  network.fate = "unreachable";
  workspace.markClaim({ start: 29, end: 46 });
  workspace.moveClaim("c1", { start: 29, end: 46 });
  await expect.poll(() => outbox.allUnsaved().length, { interval: 2 }).toBe(2);
  network.fate = "answered";
  await outbox.sendNow();
  await saved();
  const selectors = [expect.not.objectContaining({ articleVersion: 1 }), expect.anything()];
  expect(bodies).toEqual([1, 2].map(() => expect.objectContaining({ articleVersion: 1, selectors })));
});

test("putting a lost claim back into the text cannot be undone", async () => {
  const { server, workspace, saved } = await desk();
  const claim = server.row<Claim>(claimPath("c1"));
  if (claim) claim.anchor = { ...claim.anchor, state: "lost", passage: null };
  await workspace.refreshClaim("c1");
  workspace.moveClaim("c1", { start: 29, end: 46 });
  await saved();
  expect(workspace.claim("c1")?.anchor.passage).toEqual({ start: 29, end: 46 });
  expect(workspace.undo.state().canUndo).toBe(false);
});

test("on the page of an older version a claim keeps its passage in it", async () => {
  const { server, workspace } = await desk();
  const before = workspace.claim("c1")?.anchor;
  const claim = server.row<Claim>(claimPath("c1"));
  const anchor = {
    version: 2,
    state: "moved",
    passage: { start: 90, end: 117 },
    exact: "",
    prefix: "",
    suffix: "",
  } as const;
  if (claim) Object.assign(claim, { anchor, version: 2, statement: "Told anew." });
  expect(workspace.newerVersion()).toBeNull();
  await workspace.refreshClaim("c1");
  expect(workspace.claim("c1")).toMatchObject({ anchor: before, statement: "Told anew." });
  expect(workspace.newerAnchor("c1")).toEqual(anchor);
  expect(workspace.newerVersion()).toBe(2);
});

test("a claim that was marked in a newer version has no passage in the older text", async () => {
  const { server, workspace } = await desk();
  server.write("ben", claimPath("c9"), { articleId: "article", statement: "In the new text." });
  const claim = server.row<Claim>(claimPath("c9"));
  if (claim) claim.anchor = { ...claim.anchor, version: 2 };
  await workspace.refreshClaim("c9");
  expect(workspace.claims().at(-1)).toMatchObject({ id: "c9", anchor: { version: 2, state: "exact", passage: null } });
});

test("a claim that is marked in an older text stays where it was marked, wherever the server carries it", async () => {
  const { server, workspace, saved } = await desk();
  const id = workspace.markClaim({ start: 29, end: 46 });
  await expect.poll(() => server.row(claimPath(id)), { interval: 2 }).not.toBeNull();
  await saved();
  const claim = server.row<Claim>(claimPath(id));
  if (claim) claim.anchor = { ...claim.anchor, version: 2, passage: { start: 60, end: 77 } };
  await workspace.refreshClaim(id);
  expect(workspace.claim(id)?.anchor).toMatchObject({ version: 1, passage: { start: 29, end: 46 } });
});

test("only the claim that changes is a new object", async () => {
  const { workspace, saved } = await desk();
  const [before, other] = [workspace.claim("c1"), workspace.claim("c2")];
  const [onFirst, onSecond] = [vi.fn(), vi.fn()];
  workspace.subscribeToClaim("c1", onFirst);
  workspace.subscribeToClaim("c2", onSecond);
  workspace.changeClaim("c1", { statement: "It halved." });
  await saved();
  expect(workspace.claim("c1")).not.toBe(before);
  expect(workspace.claim("c2")).toBe(other);
  expect(onFirst).toHaveBeenCalled();
  expect(onSecond).not.toHaveBeenCalled();
});

test("a trailing space stays until the field is left", async () => {
  const { server, workspace, saved } = await desk();
  workspace.changeClaim("c1", { statement: "It halved " });
  await saved();
  expect(server.row<Claim>(claimPath("c1"))?.statement).toBe("It halved");
  expect(workspace.claim("c1")?.statement).toBe("It halved ");
  workspace.sendNow("c1");
  expect(workspace.claim("c1")?.statement).toBe("It halved");
});

test("changes by others do not touch a field with unsaved changes", async () => {
  const { server, network, workspace } = await desk();
  network.fate = "unreachable";
  workspace.changeClaim("c1", { statement: "It halved." });
  server.write("ben", claimPath("c1"), { articleId: "article", statement: "Ben's words.", claimant: "The mayor" });
  await workspace.refreshClaim("c1");
  expect(workspace.claim("c1")).toMatchObject({ statement: "It halved.", claimant: "The mayor" });
});

test("marking, moving and withdrawing are undone and redone", async () => {
  const { server, workspace, saved } = await desk();
  const id = workspace.markClaim({ start: 29, end: 46 });
  workspace.moveClaim(id, { start: 29, end: 45 });
  workspace.withdrawClaim(id);
  expect(workspace.claims().map((claim) => claim.id)).not.toContain(id);
  expect(workspace.undo.state().undoLabel).toBe("Undo withdraw claim");
  workspace.undo.undo();
  workspace.undo.undo();
  expect(workspace.claim(id)).toMatchObject({ withdrawnAt: null, anchor: { passage: { start: 29, end: 46 } } });
  workspace.undo.undo();
  expect(workspace.claims().map((claim) => claim.id)).not.toContain(id);
  await saved();
  for (const _ of [1, 2]) workspace.undo.redo();
  await saved();
  expect(server.row<Claim>(claimPath(id))).toMatchObject({
    withdrawnAt: null,
    anchor: { passage: { start: 29, end: 45 } },
  });
});

test("a rejected claim can be discarded and restored", async () => {
  const { server, outbox, workspace, saved } = await desk();
  server.refuse(() => "The passage begins or ends inside a character.");
  const id = workspace.markClaim({ start: 29, end: 46 });
  await expect.poll(() => outbox.unsaved(claimPath(id))?.trouble?.kind).toBe("rejected");
  workspace.undo.undo();
  expect(workspace.claim(id)).toBeNull();
  server.refuse(null);
  workspace.undo.redo();
  await saved();
  expect(server.row<Claim>(claimPath(id))?.statement).toBe("The mayor smiled.");
});

test("claims that others withdraw leave the list, and those they mark join it", async () => {
  const { server, workspace } = await desk();
  server.withdraw(claimPath("c1"));
  server.write("ben", claimPath("c3"), { articleId: "article", statement: "Claim 3" });
  await Promise.all([workspace.refreshClaim("c1"), workspace.refreshClaim("c3")]);
  expect(workspace.claims().map((claim) => claim.id)).toEqual(["c2", "c3"]);
});

test("among a thousand claims a keystroke changes one", async () => {
  const { workspace } = await desk({ claims: 1_000 });
  const before = workspace.claims();
  workspace.changeClaim("c500", { statement: "It halved twice" });
  expect(
    workspace
      .claims()
      .filter((claim, index) => claim !== before[index])
      .map(({ id }) => id),
  ).toEqual(["c500"]);
});
