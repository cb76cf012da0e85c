import { expect, test } from "vitest";
import { QUICK } from "#client/testing/fake-browser.ts";
import { C1, claimEdit, newsroom, quiet, V1, verdictEdit } from "#client/testing/fake-newsroom.ts";
import { pause } from "#client/testing/fake-server.ts";
import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { claimPath } from "./resources.ts";
import { saveStateOf } from "./saving.ts";

test("a change is stored in the browser first, and removed after the server has stored it", async () => {
  const { outbox, server } = newsroom();
  await outbox.change(claimEdit({ statement: "It halved." }));
  expect(outbox.unsaved(C1)?.fields).toEqual({ statement: "It halved." });
  expect(saveStateOf(outbox, C1).label).toBe("Saving…");
  await quiet(outbox);
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
  expect(saveStateOf(outbox)).toMatchObject({ state: "saved", label: "Saved", waiting: 0 });
});

test("fast typing makes one request with the last text", async () => {
  const { outbox, server } = newsroom("ann", { ...QUICK, debounceMs: 60, maxDebounceMs: 600 });
  for (const statement of ["I", "It", "It h"]) await outbox.change(claimEdit({ statement }));
  await quiet(outbox);
  expect(server.history(C1).map(({ statement }) => statement)).toEqual(["It h"]);
});

test("work done offline is shown as kept in the browser, and is sent once when the server is back", async () => {
  const { outbox, server, network } = newsroom();
  network.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await expect.poll(() => saveStateOf(outbox).label).toBe("Offline, kept here");
  network.fate = "answered";
  await quiet(outbox);
  expect(server.history(C1)).toHaveLength(1);
});

test("work is shown as kept only once the browser has stored its last words", async () => {
  const { outbox, network } = newsroom();
  network.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await expect.poll(() => saveStateOf(outbox).label).toBe("Offline, kept here");
  const storing = outbox.change(claimEdit({ statement: "It halved in 2019." }));
  expect(saveStateOf(outbox).label).toBe("Offline, saving here…");
  await storing;
  await expect.poll(() => saveStateOf(outbox).label).toBe("Offline, kept here");
});

test("a retry after a lost response writes nothing twice", async () => {
  const { outbox, server, network } = newsroom();
  network.fate = "lost";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await expect.poll(() => server.requests.length).toBeGreaterThan(1);
  await outbox.change(claimEdit({ statement: "It halved in 2019." }));
  network.fate = "answered";
  await quiet(outbox);
  expect(server.history(C1).map(({ statement }) => statement)).toEqual(["It halved.", "It halved in 2019."]);
});

test("a window that crashes while it sends loses nothing", async () => {
  const { outbox, kill, open, server, network } = newsroom();
  network.fate = "lost";
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await outbox.change(verdictEdit({ rating: "false", rationale: "It did not." }));
  kill();
  network.fate = "answered";
  const { outbox: next } = open();
  await expect.poll(() => server.row<Verdict>(`ann ${V1}`)?.rationale).toBe("It did not.");
  await quiet(next);
  expect(server.history(C1)).toHaveLength(1);
});

test("a claim is sent before its verdict, and the verdict before the withdrawal", async () => {
  const { outbox, server, network } = newsroom();
  network.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }));
  await outbox.change(verdictEdit({ rating: "false" }));
  await outbox.change(claimEdit({ withdrawn: true }));
  network.fate = "answered";
  await quiet(outbox);
  const answered = server.requests
    .filter(({ fate }) => fate === "answered")
    .map(({ method, path }) => `${method} ${path}`);
  expect(answered).toEqual([`PUT ${C1}`, `PUT ${V1}`, `DELETE ${C1}`]);
});

test("a verdict waits for a claim that the server has not stored", async () => {
  const { outbox, server } = newsroom();
  server.refuse((_, path) => (path === C1 ? "The passage contains no words." : null));
  await outbox.change(claimEdit({ statement: "It halved." }));
  await outbox.change(verdictEdit({ rating: "false" }));
  await expect.poll(() => saveStateOf(outbox, C1).state).toBe("rejected");
  await outbox.sendNow();
  expect(server.requests.filter(({ path }) => path === V1)).toEqual([]);
  await outbox.drop(C1);
  expect(outbox.allUnsaved()).toEqual([]);
});

test("work waits while the person is signed out, and is sent after they sign in", async () => {
  const { outbox, server, network } = newsroom();
  network.fate = "unknown-person";
  await outbox.change(claimEdit({ statement: "It halved." }));
  await expect
    .poll(() => saveStateOf(outbox))
    .toMatchObject({ state: "signed-out", detail: "Sign in again to send your work." });
  network.fate = "answered";
  await outbox.sendNow();
  expect(server.row<Claim>(C1)?.statement).toBe("It halved.");
});

test("unsaved work of one person is neither shown to the next nor sent in their name", async () => {
  const { outbox, open, server, network } = newsroom("ann");
  network.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }));
  network.fate = "answered";
  const { outbox: bens } = open("ben");
  await pause(60);
  expect(bens.allUnsaved()).toEqual([]);
  expect(saveStateOf(outbox).state).toBe("signed-out");
  expect(server.keys()).toEqual([]);
});

test("a server error on one resource does not delay others", async () => {
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

test("work that comes too fast for the server is kept, and is sent once when it takes more", async () => {
  const { outbox, server, network } = newsroom();
  network.fate = "too-many";
  const c2 = claimPath("c2");
  await outbox.change(claimEdit({ statement: "It halved." }), { soon: true });
  await outbox.change({ ...claimEdit({ statement: "He smiled." }), path: c2, claimId: "c2" }, { soon: true });
  await expect.poll(() => server.requests.filter(({ path }) => path === C1).length).toBeGreaterThan(1);
  expect(outbox.unsaved(C1)?.fields).toEqual({ statement: "It halved." });
  network.fate = "answered";
  await quiet(outbox);
  expect([server.history(C1).length, server.history(c2).length]).toEqual([1, 1]);
});

test("two windows show the same unsaved work and send it once", async () => {
  const { outbox, open, server, network } = newsroom();
  const { outbox: second } = open();
  network.fate = "unreachable";
  await outbox.change(claimEdit({ statement: "It halved." }));
  await expect.poll(() => second.unsaved(C1)?.fields).toEqual({ statement: "It halved." });
  await second.change(claimEdit({ claimant: "The mayor" }));
  network.fate = "answered";
  await Promise.all([quiet(outbox), quiet(second)]);
  expect(server.row<Claim>(C1)).toMatchObject({ statement: "It halved.", claimant: "The mayor" });
  expect(server.history(C1).length).toBe(new Set(server.history(C1).map((fields) => JSON.stringify(fields))).size);
});
