import { beforeAll, expect, test, vi } from "vitest";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { randomNewsroom } from "#server/testing/random-newsroom.ts";
import { readFigures } from "./read-figures.ts";
import { recountFacts } from "./recount.ts";

const { sql } = Prisma;
const NOTHING = { articles: 0, sources: 0, claims: 0, assignments: 0, orphans: 0 };

let newsroom: Awaited<ReturnType<typeof randomNewsroom>>;
beforeAll(async () => {
  newsroom = await randomNewsroom(7);
});

const agreed = () =>
  readFigures(newsroom.people[4] as (typeof newsroom.people)[number], { archived: "1" }, async (ask) => [
    ...(await ask(
      sql`SELECT term(outlet) AS outlet, count(*) AS n, sum(submitted) AS given FROM claims GROUP BY claims.outlet ORDER BY 1`,
    )),
    ...(await ask(sql`SELECT count(*) AS n, max(given) AS last FROM verdicts`)),
  ]);

test("a recount finds nothing where the triggers kept the facts", async () => {
  expect(await recountFacts()).toEqual(NOTHING);
});

test("facts that differ are logged and made again, and figures are right afterwards", async () => {
  const before = await agreed();
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const [one, other] = await db.claimFact.findMany({ where: { submitted: { gt: 0 } }, orderBy: { number: "asc" } });
  if (!one || !other) throw new Error("No claims have verdicts.");
  await db.$executeRaw`UPDATE "ClaimFact" SET submitted = 9, changed = pg_current_xact_id() WHERE number = ${one.number}`;
  await db.$executeRaw`DELETE FROM "VerdictFact" WHERE claim = ${other.number}`;
  await db.$executeRaw`UPDATE "ArticleFact" SET outlet = NULL, changed = pg_current_xact_id()`;
  await db.$executeRaw`UPDATE "SourceFact" SET changed = (pg_current_xact_id()::text::bigint + 1000)::text::xid8`;
  expect(await agreed()).not.toEqual(before);
  expect(await recountFacts()).toEqual({ ...NOTHING, articles: 3, claims: 2 });
  expect(log.mock.calls.join()).toContain("made again");
  expect(await agreed()).toEqual(before);
  expect(await recountFacts()).toEqual(NOTHING);
  expect(await db.$queryRaw`SELECT 1 FROM "SourceFact" WHERE changed > pg_current_xact_id()`).toEqual([]);
});

test("claims that somebody deleted by hand disappear from figures", async () => {
  const { number } = await db.claimFact.findFirstOrThrow({ where: { withdrawn: false } });
  const counted = () =>
    readFigures(newsroom.people[4] as (typeof newsroom.people)[number], { archived: "1" }, (ask) =>
      ask<{ claim: number }>(sql`SELECT claim FROM claims`),
    );
  const before = await counted();
  await db.$executeRaw`DELETE FROM "ClaimFact" WHERE number = ${number}`;
  await db.$executeRaw`UPDATE "FactEpoch" SET epoch = gen_random_uuid()`;
  expect((await counted()).map(({ claim }) => claim).sort()).toEqual(
    before.flatMap(({ claim }) => (claim === number ? [] : [claim])).sort(),
  );
});
