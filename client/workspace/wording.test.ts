import { expect, test, vi } from "vitest";
import { claimPath, verdictPath } from "#client/outbox/resources.ts";
import { saveStateOf } from "#client/outbox/saving.ts";
import { desk } from "#client/testing/desk.ts";
import type { Claim } from "#domain/claim.ts";

/** A desk whose first claim has a verdict that its viewer may see. */
async function judgedDesk() {
  const open = await desk();
  const claim = open.server.row<Claim>(claimPath("c1"));
  if (!claim) return expect.fail();
  claim.verdicts = [{} as Claim["verdicts"][number]];
  await open.workspace.refreshClaim("c1");
  const statement = () => open.server.row<Claim>(claimPath("c1"))?.statement;
  return { ...open, statement };
}

test("a new statement of a claim with verdicts waits for its reason, while other fields are saved", async () => {
  const { workspace, outbox, server, statement } = await judgedDesk();
  workspace.changeClaim("c1", { statement: "It halved." });
  workspace.changeClaim("c1", { tags: ["work"] });
  await expect.poll(() => server.row<Claim>(claimPath("c1"))?.tags, { interval: 2 }).toEqual(["work"]);
  expect([statement(), workspace.claim("c1")?.statement]).toEqual(["Claim 1", "It halved."]);
  await expect.poll(() => saveStateOf(outbox, claimPath("c1")).state, { interval: 2 }).toBe("held");
});

test("with its reason it is sent, and whether it corrects the spelling only", async () => {
  const { workspace, server, saved, statement } = await judgedDesk();
  const bodies = vi.fn();
  server.refuse((_, __, body) => {
    bodies(body);
    return null;
  });
  workspace.changeClaim("c1", { statement: "It halved." });
  workspace.saveWording("c1", "So it says.", true);
  await saved();
  expect(statement()).toBe("It halved.");
  expect(bodies).toHaveBeenCalledWith(expect.objectContaining({ reason: "So it says.", onlySpelling: true }));
});

test("taken back it is as before", async () => {
  const { workspace, saved, statement } = await judgedDesk();
  workspace.changeClaim("c1", { statement: "It halved." });
  workspace.dropWording("c1");
  await saved();
  expect([statement(), workspace.claim("c1")?.statement]).toEqual(["Claim 1", "Claim 1"]);
});

test("a verdict says which statement its reviewer read", async () => {
  const { workspace, server, saved } = await desk();
  const bodies = vi.fn();
  server.refuse((_, path, body) => {
    if (path.endsWith("/verdict")) bodies(body);
    return null;
  });
  workspace.changeVerdict("c1", { rating: "true" });
  await saved();
  expect(bodies).toHaveBeenCalledWith(expect.objectContaining({ claimRead: { statement: "Claim 1", claimant: null } }));
});

test("a change of the claim is sent before the verdict that is submitted right after it", async () => {
  const { workspace, server, saved } = await desk();
  const sent: string[] = [];
  server.refuse((method, path) => {
    if (method === "PUT") sent.push(path);
    return null;
  });
  workspace.changeClaim("c1", { claimant: "The skippers" });
  workspace.changeVerdict("c1", { rating: "true" });
  workspace.submitVerdict("c1");
  await saved();
  expect(sent).toEqual([claimPath("c1"), verdictPath("c1")]);
});
