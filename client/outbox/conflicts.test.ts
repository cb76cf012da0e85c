import { expect, test } from "vitest";
import { C1, claimEdit, newsroom, quiet, V1, verdictEdit } from "#client/testing/fake-newsroom.ts";
import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { differences } from "./conflicts.ts";
import { saveStateOf } from "./saving.ts";

test("changes of different fields by two people are merged", async () => {
  const { outbox, server } = newsroom();
  const base = server.writeClaim("ben", C1, { articleId: "article", statement: "It halved." });
  server.write("ben", C1, { articleId: "article", claimant: "The mayor" });
  await outbox.change(claimEdit({ statement: "It halved in 2019." }, base));
  await quiet(outbox);
  expect(server.row<Claim>(C1)).toMatchObject({ statement: "It halved in 2019.", claimant: "The mayor" });
});

test.each([
  ["mine", "It halved in 2019."],
  ["theirs", "It fell by half."],
  ["both", "It fell by half. It halved in 2019."],
] as const)("a conflict shows both texts, and keeping %s is what is stored", async (resolution, stored) => {
  const { outbox, server } = newsroom();
  const base = server.writeClaim("ben", C1, { articleId: "article", statement: "It halved." });
  server.write("ben", C1, { articleId: "article", statement: "It fell by half." });
  await outbox.change(claimEdit({ statement: "It halved in 2019." }, base));
  await expect.poll(() => saveStateOf(outbox, C1).state).toBe("conflict");
  const unsaved = outbox.unsaved(C1);
  expect(unsaved && differences(unsaved)).toEqual([
    { field: "statement", mine: "It halved in 2019.", theirs: "It fell by half." },
  ]);
  await outbox.resolve(C1, resolution);
  await quiet(outbox);
  expect(server.row<Claim>(C1)?.statement).toBe(stored);
  expect(outbox.unsaved(C1)).toBeNull();
});

test("both rationales and all evidence stay when a verdict was written in two places", async () => {
  const { outbox, server } = newsroom();
  server.write("ann", C1, { articleId: "article", statement: "It halved." });
  const evidence = (url: string) => ({ source: { url }, stance: "refutes" as const });
  server.write("ann", V1, {
    rating: "false",
    rationale: "From the phone.",
    evidence: [evidence("https://b.example/")],
    state: "draft",
  });
  await outbox.change(verdictEdit({ rationale: "From the desk.", evidence: [evidence("https://a.example/")] }));
  await expect.poll(() => saveStateOf(outbox, V1).state).toBe("conflict");
  await outbox.resolve(V1, "both");
  await quiet(outbox);
  const rationale = server.row<Verdict>(`ann ${V1}`)?.rationale ?? "";
  expect(rationale.indexOf("From the phone.")).toBeLessThan(rationale.indexOf("From the desk."));
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({
    rating: "false",
    evidence: [evidence("https://b.example/"), evidence("https://a.example/")],
  });
});

test("a claim that somebody has withdrawn is not restored without asking", async () => {
  const { outbox, server } = newsroom();
  const base = server.writeClaim("ann", C1, { articleId: "article", statement: "It halved." });
  server.withdraw(C1);
  await outbox.change(claimEdit({ statement: "It halved in 2019." }, base));
  await expect.poll(() => outbox.unsaved(C1)?.trouble).toMatchObject({ kind: "conflict", fields: ["withdrawn"] });
  await outbox.resolve(C1, "mine");
  await quiet(outbox);
  expect(server.row<Claim>(C1)).toMatchObject({ statement: "It halved in 2019.", withdrawnAt: null });
});

test("a rejected change stays with the server's sentence, and is sent again when it is edited", async () => {
  const { outbox, server } = newsroom();
  await outbox.change(claimEdit({ statement: " " }));
  await expect
    .poll(() => saveStateOf(outbox, C1))
    .toMatchObject({ state: "rejected", detail: "State the claim in one sentence." });
  await outbox.change(claimEdit({ statement: "It halved." }));
  await quiet(outbox);
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
});

test("a rejected change can be sent again as it is", async () => {
  const { outbox, server } = newsroom();
  server.refuse(() => "The article is being changed.");
  await outbox.change(claimEdit({ statement: "It halved." }));
  await expect.poll(() => saveStateOf(outbox, C1).state).toBe("rejected");
  server.refuse(null);
  await outbox.sendNow(C1);
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
});

test("a rejected withdrawal leaves the claim in place", async () => {
  const { outbox, server } = newsroom();
  const base = server.writeClaim("ann", C1, { articleId: "article", statement: "It halved." });
  server.refuse((method) => (method === "DELETE" ? "This claim has been ruled on, so it cannot be withdrawn." : null));
  await outbox.change(claimEdit({ withdrawn: true }, base));
  await expect
    .poll(() => saveStateOf(outbox, C1).detail)
    .toBe("This claim has been ruled on, so it cannot be withdrawn.");
  expect(outbox.unsaved(C1)?.fields).toEqual({});
  await outbox.drop(C1);
  expect(saveStateOf(outbox).state).toBe("saved");
});

test("a verdict is submitted as it was at that moment; later edits wait for a reason", async () => {
  const { outbox, server, network } = newsroom();
  server.write("ann", C1, { articleId: "article", statement: "It halved." });
  network.fate = "unreachable";
  await outbox.change(verdictEdit({ rating: "false", rationale: "It did not." }));
  await outbox.change(verdictEdit({ state: "submitted" }), { asSubmitted: true });
  await outbox.change(verdictEdit({ rating: "mixed" }));
  network.fate = "answered";
  await expect
    .poll(() => saveStateOf(outbox, V1))
    .toMatchObject({ state: "held", detail: "Say why you are changing your verdict, and submit it." });
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({ rating: "false", state: "submitted" });
  await outbox.change(verdictEdit({ state: "submitted", reason: "New figures." }), { asSubmitted: true, soon: true });
  await quiet(outbox);
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({ rating: "mixed", state: "submitted" });
});

test("a rejected submission becomes a draft again", async () => {
  const { outbox, server } = newsroom();
  server.write("ann", C1, { articleId: "article", statement: "It halved." });
  server.refuse((_, path, { state }) =>
    path === V1 && state === "submitted" ? "Say how you reached this rating before you submit." : null,
  );
  await outbox.change(verdictEdit({ rating: "false" }));
  await outbox.change(verdictEdit({ state: "submitted" }), { asSubmitted: true });
  await expect.poll(() => saveStateOf(outbox, V1).state).toBe("rejected");
  await outbox.change(verdictEdit({ rationale: "It did not." }));
  await quiet(outbox);
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({ state: "draft", rationale: "It did not." });
});
