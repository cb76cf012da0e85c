import { expect, test } from "vitest";
import { claimPath, verdictPath } from "#client/outbox/resources.ts";
import { desk } from "#client/testing/desk.ts";
import { pause } from "#client/testing/fake-server.ts";
import type { Claim } from "#domain/claim.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import type { Verdict } from "#domain/verdict.ts";
import { createClaimStore } from "./claim-store.ts";

const ANN = { id: "ann", name: "Ann", role: "reviewer" } as const;

test("a verdict that is saved while the claims are loading is not replaced by its older version", async () => {
  const { server, outbox, workspace, saved } = await desk({ isRead: false });
  const path = verdictPath("c1");
  const said = { rating: null, confidence: null, evidence: [], state: "draft" };
  const base = server.write("ann", path, { ...said, rationale: rationaleFromText("Old.") }) as Verdict;
  const onTheirWay = [{ ...(server.row<Claim>(claimPath("c1")) as Claim), myVerdict: base }];
  const store = createClaimStore({ article: workspace.article, person: ANN }, outbox);
  const stop = store.follow();
  const fields = { rationale: rationaleFromText("Written offline.") };
  void outbox.change({ kind: "verdict", path, articleId: "article", claimId: "c1", fields, base }, { soon: true });
  await saved();
  store.takeAll(onTheirWay);
  stop();
  expect(store.claim("c1")?.myVerdict?.rationale).toBe("Written offline.");
  expect(store.verdictBase("c1")?.version).toBe(2);
});

test("before a claim is loaded, a verdict is based on the one in the unsaved claim", async () => {
  const { server, network, outbox, workspace } = await desk({ isRead: false });
  const said = { rating: null, confidence: null, rationale: rationaleFromText("Old."), evidence: [], state: "draft" };
  const myVerdict = server.write("ann", verdictPath("c1"), said) as Verdict;
  const base = { ...(server.row<Claim>(claimPath("c1")) as Claim), myVerdict };
  network.fate = "unreachable";
  await outbox.change({
    kind: "claim",
    path: claimPath("c1"),
    articleId: "article",
    claimId: "c1",
    fields: { tags: ["a"] },
    base,
  });
  workspace.changeVerdict("c1", { rating: "false" });
  expect(outbox.unsaved(verdictPath("c1"))?.base).toMatchObject({ version: 1, rationale: "Old." });
});

test("text that the same person writes in another place meanwhile is not overwritten", async () => {
  const { server, outbox, workspace, saved } = await desk();
  const path = verdictPath("c1");
  const write = (words: string) => workspace.changeVerdict("c1", { rationale: rationaleFromText(words) });
  const writeElsewhere = async (words: string) => {
    const said = { rating: null, confidence: null, rationale: rationaleFromText(words), evidence: [], state: "draft" };
    const myVerdict = server.write("ann", path, said) as Verdict;
    Object.assign(server.row<Claim>(claimPath("c1")) ?? {}, { myVerdict });
    await workspace.refreshClaim("c1");
  };
  const stands = () => server.row<Verdict>(`ann ${path}`)?.rationale;
  workspace.startWriting("c1");
  write("Here.");
  await saved();
  await writeElsewhere("Here. And elsewhere.");
  write("Here. And here.");
  await expect.poll(() => outbox.unsaved(path)?.trouble?.kind, { interval: 2 }).toBe("conflict");
  expect(stands()).toBe("Here. And elsewhere.");
  await outbox.resolve(path, "both");
  await saved();
  expect(stands()).toContain("And here.");
  expect(stands()).toContain("And elsewhere.");
  // Once it is left and looked at again, what stands there is what they go on from.
  workspace.sendNow("c1");
  await writeElsewhere("All anew.");
  workspace.startWriting("c1");
  write("All anew, here.");
  await saved();
  expect(stands()).toBe("All anew, here.");
});

test("a verdict is saved as a draft, submitted, and changed only with a reason", async () => {
  const { server, outbox, workspace, saved } = await desk();
  workspace.changeVerdict("c1", { rating: "false" });
  workspace.changeVerdict("c1", { rationale: rationaleFromText("It did not.") });
  workspace.submitVerdict("c1");
  expect(workspace.undo.state().canUndo).toBe(false);
  await saved();
  workspace.changeVerdict("c1", { rating: "mixed" });
  await pause(20);
  expect(server.row<Verdict>(`ann ${verdictPath("c1")}`)).toMatchObject({ state: "submitted", rating: "false" });
  expect(workspace.claim("c1")?.myVerdict).toMatchObject({
    state: "submitted",
    rating: "mixed",
    rationale: "It did not.",
  });
  workspace.submitVerdict("c1", "New figures.");
  await saved();
  expect(server.row<Verdict>(`ann ${verdictPath("c1")}`)).toMatchObject({ rating: "mixed" });
  expect(outbox.allUnsaved()).toEqual([]);
});

test("discarding a revision keeps the submitted verdict", async () => {
  const { workspace, saved } = await desk();
  workspace.changeVerdict("c1", { rating: "false", rationale: rationaleFromText("It did not.") });
  workspace.submitVerdict("c1");
  await saved();
  workspace.changeVerdict("c1", { rating: "mixed" });
  workspace.dropRevision("c1");
  await saved();
  expect(workspace.claim("c1")?.myVerdict?.rating).toBe("false");
});

test("evidence shows at once as the server will return it", async () => {
  const { workspace, saved } = await desk();
  workspace.changeVerdict("c1", { evidence: [{ source: { url: "https://a.example/" }, stance: "refutes" }] });
  expect(workspace.claim("c1")?.myVerdict?.evidence).toMatchObject([
    { stance: "refutes", quote: null, source: { url: "https://a.example/", kind: "other" } },
  ]);
  await saved();
});

test("a draft from which everything was taken back counts as no verdict, and undo brings it back", async () => {
  const { workspace, saved } = await desk();
  workspace.changeVerdict("c1", { rating: "false" });
  await saved();
  expect(workspace.claim("c1")?.myVerdict?.rating).toBe("false");
  workspace.undo.undo();
  expect(workspace.claim("c1")?.myVerdict).toBeNull();
  await saved();
  expect(workspace.claim("c1")?.myVerdict).toBeNull();
  workspace.undo.redo();
  await saved();
  expect(workspace.claim("c1")?.myVerdict?.rating).toBe("false");
});

test("an editor who chooses to judge a claim sees nothing of others' verdicts at once, and everything when they stop", async () => {
  const { server, network, workspace } = await desk({ role: "editor" });
  const bens = server.write("ben", verdictPath("c1"), {
    rating: "true",
    rationale: "So.",
    evidence: [],
    state: "submitted",
  });
  Object.assign(server.row<Claim>(claimPath("c1")) ?? {}, {
    verdicts: [bens],
    standing: { state: "open", missing: 1 },
  });
  await workspace.refreshClaim("c1");
  expect(workspace.claim("c1")).toMatchObject({ blind: false, myVerdict: null, verdicts: [{ rating: "true" }] });
  network.fate = "unreachable";
  workspace.judgeClaim("c1");
  expect(workspace.claim("c1")).toMatchObject({ blind: true, myVerdict: { state: "draft" }, verdicts: [] });
  await workspace.stopJudging("c1");
  expect(workspace.claim("c1")).toMatchObject({ blind: false, myVerdict: null, verdicts: [{ rating: "true" }] });
});

test("an empty draft of a reviewer is no verdict", async () => {
  const { workspace, saved } = await desk();
  workspace.changeVerdict("c1", { rating: "false" });
  await saved();
  workspace.undo.undo();
  await saved();
  expect(workspace.claim("c1")?.myVerdict).toBeNull();
});
