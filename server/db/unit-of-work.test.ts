import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { URL_KEY_RULES } from "#domain/source.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { db, type Transaction } from "./client.ts";
import { write } from "./transaction.ts";
import { queueInsert, queueUpdate } from "./unit-of-work.ts";

let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  // A rule that is checked when the transaction commits.
  await run(`CREATE FUNCTION refuse_late() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.reason = 'late' THEN RAISE EXCEPTION 'refused late'; END IF; RETURN NULL; END $$`);
  await run(`CREATE CONSTRAINT TRIGGER late AFTER INSERT ON "Event" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_late()`);
});
afterAll(async () => {
  await run(`DROP TRIGGER late ON "Event"`);
  await run("DROP FUNCTION refuse_late");
});

const run = (sql: string) => db.$executeRaw(Prisma.raw(sql));
const titlesOf = async (ids: string[]) =>
  (await db.source.findMany({ where: { id: { in: ids } }, orderBy: { title: "asc" } })).map(({ title }) => title);

const EMPTY_SOURCE = {
  url: null,
  urlKey: null,
  urlKeyRules: URL_KEY_RULES,
  publisher: null,
  author: null,
  publishedAt: null,
  doi: null,
  canonicalKey: null,
  detailsState: "none",
  detailsFault: null,
  health: null,
  checkedAt: null,
  nextCheckAt: null,
  archiveState: "none",
  archivedUrl: null,
  archivedAt: null,
  archiveFault: null,
  archiveAskedAt: null,
  archiveTicket: null,
  groupId: null,
} as const;

const sourceRow = (title: string, id = newId()) => {
  const now = new Date();
  const more = { kind: "other" as const, addedById: reviewer.id, createdAt: now, updatedAt: now, version: 1 };
  return { id, title, ...EMPTY_SOURCE, ...more };
};

/** Insert one source at once and queue another; their ids. */
async function addTwo(tx: Transaction): Promise<string[]> {
  const [first, second] = [sourceRow("at once"), sourceRow("queued")];
  await tx.source.create({ data: first });
  queueInsert(tx, "Source", [second]);
  return [first.id, second.id];
}

const note = (tx: Transaction, id: string, reason: string | null = null) =>
  recordEvent(tx, { type: "source.added", actorId: reviewer.id, object: { type: "source", id }, reason });

test("queued rows and events are stored with the rest of the change", async () => {
  const ids = await write(async (tx) => {
    const added = await addTwo(tx);
    for (const id of added) note(tx, id);
    return added;
  });
  expect(await titlesOf(ids)).toEqual(["at once", "queued"]);
  for (const id of ids) expect(await logged(id)).toEqual(["source.added"]);
});

test.each<[string, (tx: Transaction, ids: string[]) => void]>([
  [
    "it throws",
    () => {
      throw new Error("breaks off");
    },
  ],
  ["a queued row is refused", (tx) => queueInsert(tx, "Source", [{ ...sourceRow("No person"), addedById: newId() }])],
  ["the commit is refused", (tx, [id = ""]) => note(tx, id, "late")],
])("a change stores nothing and its caller gets the error when %s, and the next change is stored", async (_, fail) => {
  const ids: string[] = [];
  const failing = write(async (tx) => {
    ids.push(...(await addTwo(tx)));
    note(tx, ids[0] ?? "");
    fail(tx, ids);
  });
  await expect(failing).rejects.toThrow(/breaks off|Source_addedById_fkey|refused late/);
  expect(ids.length).toBe(2);
  expect(await titlesOf(ids)).toEqual([]);
  for (const id of ids) expect(await logged(id)).toEqual([]);
  // More changes than the pool has connections, so that each connection is used again.
  const next = await Promise.all(Array.from({ length: 30 }, () => write(addTwo)));
  expect((await titlesOf(next.flat())).length).toBe(60);
});

test("a change that stores the same row as another at the same time is tried again, and finds it", async () => {
  const id = newId();
  const add = () =>
    write(async (tx) => {
      if (await tx.source.findUnique({ where: { id } })) return "found";
      queueInsert(tx, "Source", [sourceRow("Twice", id)]);
      return "added";
    });
  const results = await Promise.all([add(), add(), add(), add()]);
  expect(results.sort()).toEqual(["added", "found", "found", "found"]);
});

test("the later of two queued updates of a row counts, and no other row is touched", async () => {
  const article = await articleOfLines(reviewer, ["Two boats came in, and one boat left."]);
  const one = await markClaim(reviewer, article, "Two boats");
  const other = await markClaim(reviewer, article, "one boat");
  await write(async (tx) => {
    const row = await tx.claim.findUniqueOrThrow({ where: { id: one.id } });
    const first = { ...row, statement: "First.", tags: ["said, “once”", "{}"], standingSince: new Date(0) };
    queueUpdate(tx, "Claim", first);
    queueUpdate(tx, "Claim", { ...first, statement: "Then.", claimant: "Somebody" });
    note(tx, one.id);
  });
  const now = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });
  expect(await now(one.id)).toMatchObject({
    ...{ statement: "Then.", tags: ["said, “once”", "{}"], claimant: "Somebody", standingSince: new Date(0) },
    ...{ saidAt: null, createdAt: new Date(one.createdAt) },
  });
  expect(await now(other.id)).toMatchObject({ statement: "one boat", claimant: null });
});

test("events are recorded only in a transaction of `write`", async () => {
  await expect(db.$transaction(async (tx) => note(tx, newId()))).rejects.toThrow("only in a transaction of `write`");
});
