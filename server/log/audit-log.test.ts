import { expect, test } from "vitest";
import type { AuditExport, AuditFilter } from "#domain/audit-log.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { auditFile, auditLog } from "./audit-log.ts";
import { recordEvent } from "./events.ts";

/** Record so many events about one object of its own. */
async function record(actor: Viewer, id: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += 1)
    await write(async (tx) =>
      recordEvent(tx, {
        type: "person.changed",
        actorId: actor.id,
        object: { type: "test", id },
        after: { secret: "a passphrase" },
        reason: "a reason",
      }),
    );
}

const typesIn = async (viewer: Viewer, filter: AuditFilter) =>
  (await auditLog(viewer, filter)).events.map(({ type }) => type);

async function contentOf(viewer: Viewer, selection: AuditExport): Promise<string> {
  let content = "";
  for await (const piece of auditFile(viewer, selection)) content += piece;
  return content;
}

test("only admins read the log", async () => {
  const editor = await somebody("editor");
  await expect(auditLog(editor, {})).rejects.toThrow(/Only admins/);
  expect(() => auditFile(editor, { format: "csv" })).toThrow(/Only admins/);
});

test("the log is read page by page, newest first, without gaps", async () => {
  const admin = await somebody("admin");
  await record(admin, admin.id, 205);
  const numbers: number[] = [];
  for (let after: string | undefined; ; ) {
    const { events, nextCursor } = await auditLog(admin, { object: `test:${admin.id}`, after });
    numbers.push(...events.map(({ number }) => number));
    after = nextCursor;
    if (after === undefined) break;
  }
  expect(numbers).toHaveLength(205);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one));
});

test("events are selected by who did them, by kind, by object and by day", async () => {
  const admin = await somebody("admin");
  await record(admin, admin.id, 1);
  const { email: person } = await db.person.findUniqueOrThrow({ where: { id: admin.id } });
  expect(await typesIn(admin, { person: person.toUpperCase() })).toContain("person.changed");
  expect(await typesIn(admin, { person: "nobody of this name" })).toEqual([]);
  expect(await typesIn(admin, { person, kind: "ruling" })).toEqual([]);
  expect(await typesIn(admin, { object: `test:${admin.id}` })).toEqual(["person.changed"]);
  expect(await typesIn(admin, { person, from: "2000-01-01" })).toContain("person.changed");
  expect(await typesIn(admin, { person, to: "2000-01-01" })).toEqual([]);
});

test("neither the list nor a file has what was written", async () => {
  const admin = await somebody("admin");
  await record(admin, admin.id, 1);
  const object = `test:${admin.id}`;
  const all = [JSON.stringify(await auditLog(admin, { object }))];
  for (const format of ["csv", "jsonl"] as const) all.push(await contentOf(admin, { object, format }));
  for (const content of all) {
    expect(content).toContain("person.changed");
    expect(content).not.toMatch(/a passphrase|a reason/);
  }
});

test("a file of JSON lines has every event once, and one of CSV a heading and as many rows", async () => {
  const admin = await somebody("admin");
  await record(admin, admin.id, 3);
  const object = `test:${admin.id}`;
  const lines = (await contentOf(admin, { object, format: "jsonl" })).trim().split("\n");
  expect(new Set(lines.map((line) => JSON.parse(line).number)).size).toBe(3);
  expect((await contentOf(admin, { object, format: "csv" })).trim().split("\r\n")).toHaveLength(4);
});

test("an admin who has begun a verdict does not learn from the log that others gave theirs", async () => {
  const [admin, reviewer] = [await somebody("admin"), await somebody("reviewer")];
  const article = await articleOfLines(reviewer, ["The bridge opened in 1932."]);
  const { id } = await markClaim(reviewer, article, "1932");
  const verdict = { rating: "true", rationale: "So.", evidence: [] };
  await recordVerdict(reviewer, id, { ...verdict, state: "submitted" }, null);
  const seen = async () => (await auditLog(admin, { person: reviewer.email, kind: "verdict" })).events.length;
  expect(await seen()).toBe(1);
  await recordVerdict(admin, id, { ...verdict, state: "draft" }, null);
  expect(await seen()).toBe(0);
  expect(await contentOf(admin, { person: reviewer.email, kind: "verdict", format: "jsonl" })).toBe("");
});
