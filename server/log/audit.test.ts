import { beforeAll, describe, expect, test } from "vitest";
import { type EarlierHead, headText, parseHead } from "#domain/audit-chain.ts";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { articleOfLines, markClaim, rate, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { articleReport } from "#server/testing/reports.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { auditHead, readSealed, verifyLog } from "./audit.ts";
import { recordEvent } from "./events.ts";
import { sealCommitted } from "./seal.ts";

let reviewer: Viewer;
let second: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  [reviewer, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six, as the gauge shows."]);
  for (const quote of ["tide", "six", "gauge"]) await rate(reviewer, await markClaim(reviewer, article, quote), "true");
  await versionOfLines(reviewer, article.id, ["The tide turns at seven, as the gauges show."]);
  await sealCommitted();
});

async function faults(earlierHead: EarlierHead | null = null): Promise<string[]> {
  const found: string[] = [];
  await verifyLog(OPERATOR, earlierHead, (fault) => found.push(fault));
  return found;
}

const switchTriggers = (able: "ENABLE" | "DISABLE") =>
  ["Event", "EventSeal"].map((table) => `ALTER TABLE "${table}" ${able} TRIGGER USER`);

/** Run these statements with the triggers of the log switched off, as the owner of the database can. */
const tamper = (...statements: string[]) =>
  db.$transaction(
    [...switchTriggers("DISABLE"), ...statements, ...switchTriggers("ENABLE")].map((sql) =>
      db.$executeRaw(Prisma.raw(sql)),
    ),
  );

/** The faults after these statements. Afterwards the log is restored. */
async function foundAfter(statements: string[], earlierHead: EarlierHead | null = null): Promise<string[]> {
  await tamper(`CREATE TABLE saved_event AS TABLE "Event"`, `CREATE TABLE saved_seal AS TABLE "EventSeal"`);
  await tamper(...statements);
  const found = await faults(earlierHead);
  const restored = [`DELETE FROM "Event"`, `DELETE FROM "EventSeal"`];
  const again = [`INSERT INTO "Event" TABLE saved_event`, `INSERT INTO "EventSeal" TABLE saved_seal`];
  await tamper(...restored, ...again, "DROP TABLE saved_event", "DROP TABLE saved_seal");
  return found;
}

const seqAt = async (position: number) =>
  (await db.eventSeal.findUniqueOrThrow({ where: { position: BigInt(position) } })).seq;

describe("the log as Galley writes it", () => {
  test("is intact, with a seal for each event", async () => {
    expect(await faults()).toEqual([]);
    const head = await auditHead(OPERATOR);
    expect(head.position).toBe(await db.event.count());
    await markClaim(reviewer, article, "The");
    expect((await auditHead(OPERATOR)).position).toBe(head.position + 1);
    expect(await faults(head)).toEqual([]);
  });

  test("is read in small batches where its events are long", async () => {
    const { position } = await auditHead(OPERATOR);
    await db.$executeRaw`INSERT INTO "Event" (type, "objectType", "objectId", after)
      SELECT 'claim.changed', 'claim', 'long', jsonb_build_object('statement',
        (SELECT string_agg(md5(event || ' ' || part), '') FROM generate_series(1, 6000) part))
      FROM generate_series(1, 20) event`;
    await sealCommitted();
    const batch = await readSealed(String(position));
    expect(batch.length).toBeGreaterThan(0);
    expect(batch.length).toBeLessThan(10);
    expect(await faults()).toEqual([]);
    expect((await auditHead(OPERATOR)).position).toBe(position + 20);
  });

  test("is intact after many writers at once with several events each, and has no events of changes that failed", async () => {
    const writing = (nth: number) =>
      write(async (tx) => {
        for (const step of [1, 2, 3]) {
          const object = { type: "claim", id: `${nth}` };
          recordEvent(tx, {
            type: "claim.changed",
            actorId: null,
            object,
            after: { step, "ü👩‍👩‍👧": [null, 1.5] },
          });
        }
        if (nth % 5 === 0) throw new Error("breaks off");
      });
    const before = await auditHead(OPERATOR);
    const done = await Promise.allSettled(Array.from({ length: 30 }, (_, nth) => writing(nth)));
    expect(done.filter(({ status }) => status === "fulfilled").length).toBe(24);
    expect((await auditHead(OPERATOR)).position).toBe(before.position + 72);
    expect(await faults(before)).toEqual([]);
  });

  test("seals every column of an event", async () => {
    const columns = await db.$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'Event'`;
    const { SEALED_COLUMNS } = await import("#domain/audit-chain.ts");
    expect(columns.map(({ name }) => name).sort()).toEqual([...SEALED_COLUMNS].sort());
  });

  test.each([[`UPDATE "EventSeal" SET hash = ''`], [`DELETE FROM "EventSeal"`], [`TRUNCATE "EventSeal"`]])(
    "refuses %s",
    async (sql) => {
      await expect(db.$executeRaw(Prisma.raw(sql))).rejects.toThrow("append-only");
    },
  );

  test("can be checked only by admins", async () => {
    await expect(verifyLog(editor, null, () => undefined)).rejects.toThrow(ForbiddenError);
    await expect(auditHead(editor)).rejects.toThrow(ForbiddenError);
  });
});

describe("a log that was tampered with", () => {
  const changes = [
    [`type = 'claim.moved'`],
    [`reason = ''`],
    [`after = '{"rating": "false"}'`],
    [`"actorId" = NULL`],
    [`at = at + interval '1 millisecond'`],
    [`"objectId" = "objectId" || ' '`],
  ];
  test.each(changes)("shows that an event was changed: %s", async (change) => {
    const seq = await seqAt(4);
    const found = await foundAfter([`UPDATE "Event" SET ${change} WHERE seq = ${seq}`]);
    expect(found).toEqual([expect.stringMatching(`^Event ${seq} \\(position 4\\) does not match its seal`)]);
  });

  test("shows that the first event was changed, or removed with its seal", async () => {
    const seq = await seqAt(1);
    expect(await foundAfter([`UPDATE "Event" SET reason = 'x' WHERE seq = ${seq}`])).toHaveLength(1);
    const removed = [`DELETE FROM "Event" WHERE seq = ${seq}`, `DELETE FROM "EventSeal" WHERE position = 1`];
    expect(await foundAfter(removed)).toEqual([
      `One event was removed with its seal before event ${await seqAt(2)} (position 1).`,
    ]);
  });

  test("shows an event that was removed, with its seal or without", async () => {
    const [before, seq, after] = [await seqAt(3), await seqAt(4), await seqAt(5)];
    const removed = `DELETE FROM "Event" WHERE seq = ${seq}`;
    expect(await foundAfter([removed])).toEqual([
      `Event ${seq} (position 4) was removed: its seal is there, the event is not.`,
    ]);
    expect(await foundAfter([removed, `DELETE FROM "EventSeal" WHERE seq = ${seq}`])).toEqual([
      `One event was removed with its seal between event ${before} and event ${after} (position 4).`,
    ]);
  });

  test("shows both events that were swapped, or whose seals were", async () => {
    const [one, other] = [await seqAt(3), await seqAt(5)];
    const swapped = (table: string) => [
      `UPDATE "${table}" SET seq = -1 WHERE seq = ${one}`,
      `UPDATE "${table}" SET seq = ${one} WHERE seq = ${other}`,
      `UPDATE "${table}" SET seq = ${other} WHERE seq = -1`,
    ];
    for (const table of ["Event", "EventSeal"]) expect(await foundAfter(swapped(table))).toHaveLength(2);
  });

  const inserted = `INSERT INTO "Event" (seq, type, "objectType", "objectId") VALUES (0, 'claim.marked', 'claim', 'x')`;
  test("shows an event that was inserted without a seal, with a forged one, or before the start of the chain", async () => {
    expect(await foundAfter([inserted])).toEqual([expect.stringContaining("Event 0 has no seal")]);
    const seal = (position: string) => `INSERT INTO "EventSeal" VALUES (${position}, 0, repeat('1', 64))`;
    const atTheEnd = await foundAfter([inserted, seal(`(SELECT max(position) + 1 FROM "EventSeal")`)]);
    expect(atTheEnd).toEqual([expect.stringContaining("does not match its seal")]);
    expect(await foundAfter([inserted, seal("-1")])).toEqual([
      expect.stringContaining("before the start of the chain"),
    ]);
  });

  test("shows an event that was inserted more than an hour after its time, although it was sealed", async () => {
    const late = `INSERT INTO "Event" (type, "objectType", "objectId", at) VALUES ('claim.marked', 'claim', 'x', now() - interval '2 hours')`;
    // The triggers are on here, so the event is queued and sealed.
    const [, { seq }] = await db.$transaction([
      db.$executeRaw(Prisma.raw(late)),
      db.event.findFirstOrThrow({ orderBy: { seq: "desc" } }),
    ]);
    expect(await faults()).toEqual([expect.stringMatching(`^Event ${seq} .* was added later`)]);
    await tamper(`DELETE FROM "Event" WHERE seq = ${seq}`, `DELETE FROM "EventSeal" WHERE seq = ${seq}`);
  });

  test("shows with an earlier head that events at the end were removed, or that the log was rewritten", async () => {
    const head = await auditHead(OPERATOR);
    const seq = await seqAt(head.position);
    const cut = [`DELETE FROM "Event" WHERE seq = ${seq}`, `DELETE FROM "EventSeal" WHERE seq = ${seq}`];
    expect(await foundAfter(cut)).toEqual([]);
    expect(await foundAfter(cut, head)).toEqual([expect.stringContaining("the last event was removed")]);
    const anew = [
      `UPDATE "Event" SET reason = 'Otherwise.' WHERE seq = ${seq}`,
      `UPDATE "EventSeal" SET hash = event_hash((SELECT hash FROM "EventSeal" WHERE position = ${head.position - 1}), (SELECT e FROM "Event" e WHERE e.seq = ${seq})) WHERE seq = ${seq}`,
    ];
    expect(await foundAfter(anew)).toEqual([]);
    expect(await foundAfter(anew, head)).toEqual([expect.stringContaining("rewritten")]);
  });
});

describe("the head in a report", () => {
  const headFor = async (viewer: Viewer) => {
    await sealCommitted();
    return (await articleReport(viewer, article.id, WHOLE_REPORT)).auditHead;
  };
  const end = () => auditHead(OPERATOR);

  test("is the end of the log for those who check it", async () => {
    await rate(reviewer, await markClaim(reviewer, article, "turns"), "true");
    expect(await headFor(OPERATOR)).toBe(headText(await end()));
  });

  test("is the last event that its viewer did or that everybody may know of, and the log contains it", async () => {
    const claim = await markClaim(reviewer, article, "turns at");
    const marked = (await end()).hash;
    await rate(reviewer, claim, "true", { state: "draft" });
    expect([await headFor(reviewer), await headFor(second)]).toEqual([(await end()).hash, marked]);
    expect(await faults(parseHead(await headFor(second)))).toEqual([]);
    expect(await faults({ position: null, hash: "f".repeat(64) })).toEqual([expect.stringContaining("given head")]);
  });

  test("does not show that somebody works on a verdict or gave one", async () => {
    const claim = await markClaim(reviewer, article, "at");
    const before = [await headFor(second), await headFor(editor)];
    const { version } = await rate(reviewer, claim, "true", { state: "draft" });
    const submitted = VerdictInput.parse({ rating: "true", rationale: "So.", state: "submitted" });
    await recordVerdict(reviewer, claim.id, submitted, version);
    expect([await headFor(second), await headFor(editor)]).toEqual(before);
  });
});
