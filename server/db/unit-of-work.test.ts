import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { db, type Transaction, write } from "./client.ts";
import { Connection } from "./connection.ts";
import { addAtEnd, changeAtEnd, endOf } from "./unit-of-work.ts";

let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  // A rule that is looked at when the transaction commits, as the seals of the log are.
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

/** A source that is added at the end, and one that is added at once; their ids. */
async function addTwo(tx: Transaction): Promise<string[]> {
  const said = { url: null, urlKey: null, publisher: null, author: null, publishedAt: null, kind: "other" as const };
  const row = (title: string) => ({ id: newId(), title, ...said, addedById: reviewer.id, version: 1 });
  const [now, last] = [row("at once"), row("at the end")];
  await tx.source.create({ data: now });
  addAtEnd(tx, "Source", [{ ...last, createdAt: new Date(), updatedAt: new Date() }]);
  return [now.id, last.id];
}

const note = (tx: Transaction, id: string, reason: string | null = null) =>
  recordEvent(tx, { type: "source.added", actorId: reviewer.id, object: { type: "source", id }, reason });

test("what a change leaves for its end is stored with the rest of it", async () => {
  const ids = await write(async (tx) => {
    const made = await addTwo(tx);
    for (const id of made) note(tx, id);
    return made;
  });
  expect(await titlesOf(ids)).toEqual(["at once", "at the end"]);
  for (const id of ids) expect(await logged(id)).toEqual(["source.added"]);
});

test.each<[string, (tx: Transaction, ids: string[]) => void]>([
  [
    "it breaks off",
    () => {
      throw new Error("breaks off");
    },
  ],
  [
    "what it leaves for its end is refused",
    (tx) => endOf(tx).statements.push(Prisma.sql`UPDATE "Source" SET version = 1 / 0`),
  ],
  ["it is refused as it commits", (tx, [id = ""]) => note(tx, id, "late")],
])("nothing of a change is stored when %s, its caller hears of it, and the next is stored", async (_, breaking) => {
  const ids: string[] = [];
  const broken = write(async (tx) => {
    ids.push(...(await addTwo(tx)));
    note(tx, ids[0] ?? "");
    breaking(tx, ids);
  });
  await expect(broken).rejects.toThrow(/breaks off|division by zero|refused late/);
  expect(ids.length).toBe(2);
  expect(await titlesOf(ids)).toEqual([]);
  for (const id of ids) expect(await logged(id)).toEqual([]);
  // On each connection of the pool.
  const next = await Promise.all(Array.from({ length: 30 }, () => write(addTwo)));
  expect((await titlesOf(next.flat())).length).toBe(60);
});

test("what would be stored twice at one moment is tried again, and found there", async () => {
  const id = newId();
  const now = new Date();
  const row = { ...{ id, url: null, urlKey: null, title: "Twice", publisher: null, author: null, publishedAt: null } };
  const add = () =>
    write(async (tx) => {
      if (await tx.source.findUnique({ where: { id } })) return "there";
      addAtEnd(tx, "Source", [
        { ...row, kind: "other", addedById: reviewer.id, createdAt: now, updatedAt: now, version: 1 },
      ]);
      return "added";
    });
  const told = await Promise.all([add(), add(), add(), add()]);
  expect(told.sort()).toEqual(["added", "there", "there", "there"]);
});

test("a row that is changed twice in one change is what the later says, and no other is touched", async () => {
  const article = await articleOfLines(reviewer, ["Two boats came in, and one boat left."]);
  const one = await markClaim(reviewer, article, "Two boats");
  const other = await markClaim(reviewer, article, "one boat");
  await write(async (tx) => {
    const row = await tx.claim.findUniqueOrThrow({ where: { id: one.id } });
    const first = { ...row, statement: "First.", tags: ["said, “once”", "{}"], standingSince: new Date(0) };
    changeAtEnd(tx, "Claim", first);
    changeAtEnd(tx, "Claim", { ...first, statement: "Then.", claimant: "Somebody" });
    note(tx, one.id);
  });
  const now = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });
  expect(await now(one.id)).toMatchObject({
    ...{ statement: "Then.", tags: ["said, “once”", "{}"], claimant: "Somebody", standingSince: new Date(0) },
    ...{ saidAt: null, createdAt: new Date(one.createdAt) },
  });
  expect(await now(other.id)).toMatchObject({ statement: "one boat", claimant: null });
});

test("events are recorded in a change, and nowhere else", async () => {
  await expect(db.$transaction(async (tx) => note(tx, newId()))).rejects.toThrow("A change is stored by `write`");
});

test("nothing is stored where there is no transaction, though BEGIN was not waited for", async () => {
  const connection = new Connection({ connectionString: process.env.DATABASE_URL });
  connection.on("error", () => undefined);
  await connection.connect();
  const { rows } = await connection.query("SELECT pg_backend_pid() AS pid");
  await db.$queryRaw`SELECT pg_terminate_backend(${rows[0].pid}::int)`;
  await connection.query("BEGIN");
  const title = newId();
  const adding = connection.query(
    `INSERT INTO "Source" (id, title, "addedById", "updatedAt") VALUES ('${newId()}', '${title}', '${reviewer.id}', now())`,
  );
  await expect(adding).rejects.toThrow();
  expect(await db.source.count({ where: { title } })).toBe(0);
  await connection.end().catch(() => undefined);
});
