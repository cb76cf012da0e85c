import { beforeAll, expect, test, vi } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim, saveClaim } from "./claims.ts";
import { articleOfLines, markClaim, rate, rule } from "./claims-fixtures.ts";
import { db, write } from "./db.ts";
import { recordEvent } from "./events.ts";
import { type LiveChange, listen, mayHear, RESUMED } from "./live.ts";
import { somebody } from "./people-fixtures.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});

/** What is told from now on, once the connection stands. */
async function listening(): Promise<{ told: LiveChange[]; stop: () => void }> {
  const told: LiveChange[] = [];
  const stop = listen(reviewer, (change) => told.push(change));
  await rule(editor, await markClaim(editor, article, "turns"), "true");
  await vi.waitFor(() => expect(told.map(({ type }) => type)).toContain("ruling.given"), 10_000);
  return { told, stop };
}

test("every change is told once it is stored, with nothing of what it says", async () => {
  const { told, stop } = await listening();
  const claim = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ type: "claim.marked", claimId: claim.id }), 5_000);
  expect(told.at(-1)).toEqual({
    ...{ seq: expect.stringMatching(/^\d+$/), type: "claim.marked" },
    ...{ articleId: article.id, claimId: claim.id, actorId: other.id },
  });
  const marked = () => told.filter(({ type }) => type === "claim.marked").length;
  await vi.waitFor(() => expect(marked()).toBe(2), 10_000);
  stop();
  await markClaim(other, article, "at six");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(marked()).toBe(2);
});

test("a change that is not stored is not told", async () => {
  const { told, stop } = await listening();
  const before = told.length;
  const failing = write(async (tx) => {
    await recordEvent(tx, { type: "claim.changed", actorId: other.id, object: { type: "claim", id: article.id } });
    throw new Error("The light went out.");
  });
  await expect(failing).rejects.toThrow("The light went out");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told.length).toBe(before);
  stop();
});

test("after the connection was lost browsers are told to read again, and changes arrive as before", async () => {
  const { told, stop } = await listening();
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'galley live' AND datname = current_database()`;
  await vi.waitFor(() => expect(told.at(-1)).toEqual(RESUMED), 10_000);
  const claim = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(told.at(-1)?.claimId).toBe(claim.id), 5_000);
  stop();
});

test("of verdicts people hear of their own, and of others' submitted ones after the blind phase", async () => {
  const claim = await markClaim(reviewer, article, "at six");
  const heard = async (type: string, viewer: Viewer, actorId = reviewer.id) =>
    mayHear(viewer, { seq: "1", type, articleId: article.id, claimId: claim.id, actorId });
  const heardBy = (type: string) => Promise.all([reviewer, other, editor].map((viewer) => heard(type, viewer)));
  await rate(reviewer, claim, "true");
  expect(await heardBy("verdict.drafted")).toEqual([true, false, false]);
  expect(await heardBy("verdict.submitted")).toEqual([true, false, true]);
  await rate(other, claim, "false");
  expect(await heardBy("verdict.submitted")).toEqual([true, true, true]);
  expect(await heardBy("verdict.drafted")).toEqual([true, false, false]);
});

test("nobody hears of sources, people, passwords and tokens of others", async () => {
  const claimId = (await markClaim(reviewer, article, "at six")).id;
  for (const type of ["source.added", "person.changed", "password.changed", "token.created", "sessions.ended"])
    expect(await mayHear(editor, { seq: "1", type, articleId: null, claimId, actorId: other.id })).toBe(false);
});

test("readers may not listen, and who looks at a claim that is told of may read it", async () => {
  const reader = await somebody("reader");
  expect(() => listen(reader, () => undefined)).toThrow(ForbiddenError);
  const claim = await markClaim(reviewer, article, "at six");
  await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns." }, 1);
  expect((await readClaim(other, claim.id)).statement).toBe("It turns.");
});
