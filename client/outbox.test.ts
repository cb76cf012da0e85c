import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { differences } from "./clashes.ts";
import { createFakeBrowser } from "./fake-browser.ts";
import { createFakeServer, type Fate, pause } from "./fake-server.ts";
import type { Outbox } from "./outbox-types.ts";
import { claimPath, verdictPath } from "./resources.ts";
import { saveStateOf } from "./saving.ts";
import type { Fields, Row } from "./unsaved.ts";

const C1 = claimPath("c1");
const V1 = verdictPath("c1");

/** A newsroom with one window open; `fate` says what becomes of its requests. */
function newsroom(personId = "ann") {
  const server = createFakeServer();
  const browser = createFakeBrowser();
  const way: { fate: Fate } = { fate: "answered" };
  const open = (person = personId) =>
    browser.openTab(
      person,
      server.sendAs(person, () => way.fate),
    );
  return { server, browser, way, open, ...open() };
}

const claimEdit = (fields: Fields, base: Row | null = null) => ({
  path: C1,
  articleId: "article",
  claimId: "c1",
  fields,
  base,
});
const verdictEdit = (fields: Fields, base: Row | null = null) => ({
  path: V1,
  articleId: "article",
  claimId: "c1",
  fields,
  base,
});

async function quiet(outbox: Outbox): Promise<void> {
  await expect.poll(() => outbox.allUnsaved().every(({ trouble }) => trouble), { interval: 2 }).toBe(true);
}

test("a change is kept in the browser before it counts, and gone once the server has it", async () => {
  const { outbox, server } = newsroom();
  await outbox.change(claimEdit({ statement: "It halved." }));
  expect(outbox.unsaved(C1)?.fields).toEqual({ statement: "It halved." });
  expect(saveStateOf(outbox, C1).label).toBe("Saving…");
  await quiet(outbox);
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
  expect(saveStateOf(outbox)).toMatchObject({ state: "saved", label: "Saved", waiting: 0 });
});

test("keys pressed in one go are one request with the latest words", async () => {
  const { outbox, server } = newsroom();
  for (const statement of ["I", "It", "It h"]) await outbox.change(claimEdit({ statement }));
  await quiet(outbox);
  expect(server.history(C1).map(({ statement }) => statement)).toEqual(["It h"]);
});

test("work done offline is shown as kept and is sent once when the server is back", async () => {
  const { outbox, server, way } = newsroom();
  way.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await expect.poll(() => saveStateOf(outbox).label).toBe("Offline, kept here");
  way.fate = "answered";
  await quiet(outbox);
  expect(server.history(C1)).toHaveLength(1);
});

test("a retry after a lost answer writes nothing twice", async () => {
  const { outbox, server, way } = newsroom();
  way.fate = "lost";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await expect.poll(() => server.seen.length).toBeGreaterThan(1);
  await outbox.change(claimEdit({ statement: "It halved in 2019." }));
  way.fate = "answered";
  await quiet(outbox);
  expect(server.history(C1).map(({ statement }) => statement)).toEqual(["It halved.", "It halved in 2019."]);
});

test("a window that is closed in the middle loses nothing", async () => {
  const { outbox, kill, open, server, way } = newsroom();
  way.fate = "lost";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await outbox.change(verdictEdit({ rating: "false", rationale: "It did not." }));
  kill();
  way.fate = "answered";
  const { outbox: next } = open();
  await expect.poll(() => server.row<Verdict>(`ann ${V1}`)?.rationale).toBe("It did not.");
  await quiet(next);
  expect(server.history(C1)).toHaveLength(1);
});

test("a claim goes before its verdict, and the verdict before the withdrawal", async () => {
  const { outbox, server, way } = newsroom();
  way.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }));
  await outbox.change(verdictEdit({ rating: "false" }));
  await outbox.change(claimEdit({ withdrawn: true }));
  way.fate = "answered";
  await quiet(outbox);
  const answered = server.seen.filter(({ fate }) => fate === "answered").map(({ method, path }) => `${method} ${path}`);
  expect(answered).toEqual([`PUT ${C1}`, `PUT ${V1}`, `DELETE ${C1}`]);
});

test("changes of different fields by two people go together", async () => {
  const { outbox, server } = newsroom();
  const base = server.write("ben", C1, { articleId: "article", statement: "It halved." });
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
  const base = server.write("ben", C1, { articleId: "article", statement: "It halved." });
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
  const evidence = (url: string) => ({ source: { url }, stance: "refutes" });
  server.write("ann", V1, { rating: "false", rationale: "From the phone.", evidence: [], state: "draft" });
  await outbox.change(verdictEdit({ rationale: "From the desk.", evidence: [evidence("https://a.example/")] }));
  await expect.poll(() => saveStateOf(outbox, V1).state).toBe("conflict");
  await outbox.resolve(V1, "both");
  await quiet(outbox);
  const rationale = server.row<Verdict>(`ann ${V1}`)?.rationale ?? "";
  expect(rationale.indexOf("From the phone.")).toBeLessThan(rationale.indexOf("From the desk."));
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({
    rating: "false",
    evidence: [evidence("https://a.example/")],
  });
});

test("a claim somebody has withdrawn is not brought back unseen", async () => {
  const { outbox, server } = newsroom();
  const base = server.write("ann", C1, { articleId: "article", statement: "It halved." });
  server.withdraw(C1);
  await outbox.change(claimEdit({ statement: "It halved in 2019." }, base));
  await expect.poll(() => outbox.unsaved(C1)?.trouble).toMatchObject({ kind: "conflict", fields: ["withdrawn"] });
  await outbox.resolve(C1, "mine");
  await quiet(outbox);
  expect(server.row<Claim>(C1)).toMatchObject({ statement: "It halved in 2019.", withdrawnAt: null });
});

test("what the server refuses stays with its sentence, and is sent again when it is edited", async () => {
  const { outbox, server } = newsroom();
  await outbox.change(claimEdit({ statement: " " }));
  await expect
    .poll(() => saveStateOf(outbox, C1))
    .toMatchObject({ state: "rejected", detail: "Say the claim in one sentence." });
  await outbox.change(claimEdit({ statement: "It halved." }));
  await quiet(outbox);
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
});

test("a withdrawal that is refused leaves the claim where it is", async () => {
  const { outbox, server } = newsroom();
  const base = server.write("ann", C1, { articleId: "article", statement: "It halved." });
  server.refuse((method) => (method === "DELETE" ? "This claim has been ruled on and stays." : null));
  await outbox.change(claimEdit({ withdrawn: true }, base));
  await expect.poll(() => saveStateOf(outbox, C1).detail).toBe("This claim has been ruled on and stays.");
  expect(outbox.unsaved(C1)?.fields).toEqual({});
  await outbox.drop(C1);
  expect(saveStateOf(outbox).state).toBe("saved");
});

test("signed out, work waits; signed in again, it is sent", async () => {
  const { outbox, server, way } = newsroom();
  way.fate = "unknown-person";
  await outbox.change(claimEdit({ statement: "It halved." }));
  await expect
    .poll(() => saveStateOf(outbox))
    .toMatchObject({ state: "signed-out", detail: "Sign in again to send it." });
  way.fate = "answered";
  await outbox.sendNow();
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
});

test("what one person left unsaved is neither shown to the next nor sent in their name", async () => {
  const { outbox, open, server, way } = newsroom("ann");
  way.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }));
  way.fate = "answered";
  const { outbox: bens } = open("ben");
  await pause(60);
  expect(bens.allUnsaved()).toEqual([]);
  expect(saveStateOf(outbox).state).toBe("signed-out");
  expect(server.keys()).toEqual([]);
});

test("a submitted verdict is what it was when it was submitted; later edits wait for a reason", async () => {
  const { outbox, server, way } = newsroom();
  server.write("ann", C1, { articleId: "article", statement: "It halved." });
  way.fate = "unreachable";
  await outbox.change(verdictEdit({ rating: "false", rationale: "It did not." }));
  await outbox.change(verdictEdit({ state: "submitted" }), { asSubmitted: true });
  await outbox.change(verdictEdit({ rating: "mixed" }));
  way.fate = "answered";
  await expect
    .poll(() => saveStateOf(outbox, V1))
    .toMatchObject({ state: "held", detail: "Say why your verdict changes and submit it." });
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({ rating: "false", state: "submitted" });
  await outbox.change(verdictEdit({ state: "submitted", reason: "New figures." }), { asSubmitted: true, soon: true });
  await quiet(outbox);
  expect(server.row<Verdict>(`ann ${V1}`)).toMatchObject({ rating: "mixed", state: "submitted" });
});

test("a submission that is refused is a draft again", async () => {
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

test("a server that breaks on one resource holds up no other", async () => {
  const { outbox, server, browser } = newsroom();
  const healthy = server.sendAs("ann");
  const broken = server.sendAs("ann", () => "broken");
  const { outbox: other } = browser.openTab("ann", (method, path, question) =>
    (path === C1 ? broken : healthy)(method, path, question),
  );
  const c2 = claimPath("c2");
  await outbox.drop(C1);
  await other.change(claimEdit({ statement: "It halved." }));
  await other.change({ ...claimEdit({ statement: "He smiled." }), path: c2, claimId: "c2" });
  await expect.poll(() => server.row<Claim>(c2)?.statement).toBe("He smiled.");
});

test("two windows show the same unsaved work and send it once", async () => {
  const { outbox, open, server, way } = newsroom();
  const { outbox: second } = open();
  way.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }));
  await expect.poll(() => second.unsaved(C1)?.fields).toEqual({ statement: "It halved." });
  await second.change(claimEdit({ claimant: "The mayor" }));
  way.fate = "answered";
  await Promise.all([quiet(outbox), quiet(second)]);
  expect(server.row<Claim>(C1)).toMatchObject({ statement: "It halved.", claimant: "The mayor" });
  expect(server.history(C1).length).toBe(new Set(server.history(C1).map((fields) => JSON.stringify(fields))).size);
});
