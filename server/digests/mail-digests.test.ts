import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { AccountInput } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { changeAccount } from "#server/people/accounts.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { mailServer } from "#server/testing/mail.ts";
import { somebody } from "#server/testing/people.ts";
import { readDigest } from "./digest.ts";
import { mailDigest, queueDigests } from "./mail-digests.ts";

/** A Monday, and the first day of the week before. */
const MONDAY = new Date("2027-03-15T09:00:00Z");
const WEEK = "2027-03-08";

let server: Awaited<ReturnType<typeof mailServer>>;
let reader: Viewer & { email: string };

beforeAll(async () => {
  server = await mailServer();
  process.env.GALLEY_SMTP_URL = server.url;
  process.env.GALLEY_SMTP_FROM = "Galley <galley@newsroom.example>";
  process.env.GALLEY_URL = "https://galley.newsroom.example";
});
afterAll(() => server.close());

beforeEach(async () => {
  server.received.length = 0;
  await db.person.updateMany({ data: { weeklyDigest: false } });
  reader = await somebody("reviewer");
});

const optIn = (person: Viewer) =>
  changeAccount(person, AccountInput.parse({ name: person.name, weeklyDigest: true }), 1);
const mail = (personId: string, now = MONDAY) => mailDigest({ personId, week: WEEK }, now);
const bodies = () => server.received.map(({ raw }) => raw.replace(/=\r\n/g, "").replaceAll("=3D", "="));

test("whoever asked for it gets the digest of a week once, with a link to its page", async () => {
  await mail(reader.id);
  expect(server.received).toEqual([]);
  await optIn(reader);
  await mail(reader.id);
  await mail(reader.id);
  expect(server.received.map(({ to }) => to)).toEqual([[reader.email]]);
  expect(bodies()[0]).toContain("https://galley.newsroom.example/dashboard/digest?from=2027-03-08&to=2027-03-14");
});

test("it is queued from Monday on for those who have not had it, and not late in the week", async () => {
  expect(await queueDigests(MONDAY)).toBe(0);
  await optIn(reader);
  expect(await queueDigests(MONDAY)).toBe(1);
  expect(await queueDigests(new Date("2027-03-18T09:00:00Z"))).toBe(0);
  await mail(reader.id);
  expect(await queueDigests(MONDAY)).toBe(0);
  expect(await queueDigests(new Date("2027-03-22T09:00:00Z"))).toBe(1);
});

test("a reviewer who owes a verdict learns from a digest nothing of the verdicts of others", async () => {
  const [first, second] = [await somebody("reviewer"), await somebody("reviewer")];
  const before = await readDigest(reader, { from: WEEK, to: "2027-03-14" }, MONDAY);
  const article = await articleOfLines(first, [`Ebb ${newId()}.`]);
  const claim = await markClaim(first, article, "Ebb");
  const marked = { id: claim.id };
  await db.claim.update({ where: marked, data: { createdAt: new Date("2027-03-10T12:00:00Z") } });
  const unrated = await readDigest(reader, { from: WEEK, to: "2027-03-14" }, MONDAY);
  for (const [who, rating] of [
    [first, "true"],
    [second, "false"],
  ] as const)
    await rate(who, claim, rating);
  const rated = await readDigest(reader, { from: WEEK, to: "2027-03-14" }, MONDAY);
  expect(unrated).not.toEqual(before);
  expect(rated).toEqual(unrated);
  const known = await readDigest(first, { from: WEEK, to: "2027-03-14" }, MONDAY);
  expect(known.parts[1]?.lines[1]?.text).toBe("Has a verdict: 1");
});

test("a person who was disabled or may see no dashboard gets none", async () => {
  await optIn(reader);
  await db.person.update({ where: { id: reader.id }, data: { role: "reader" } });
  await mail(reader.id);
  await db.person.update({ where: { id: reader.id }, data: { role: "reviewer", disabledAt: new Date() } });
  await mail(reader.id);
  expect(server.received).toEqual([]);
});
