import { v7 as newId } from "uuid";
import { expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { renewLeases, takeStream } from "./streams.ts";

const leasesOf = (personId: string) => db.streamLease.count({ where: { personId } });

/** Leases of this person that another machine stored. */
async function leasesElsewhere(personId: string, count: number, secondsLeft: number): Promise<void> {
  const expiresAt = new Date(Date.now() + secondsLeft * 1_000);
  await db.streamLease.createMany({
    data: Array.from({ length: count }, () => ({ id: newId(), personId, expiresAt })),
  });
}

test("of thirty streams that a person opens at once ten are counted, and each that ends makes room for one", async () => {
  const person = newId();
  const taken = await Promise.all(Array.from({ length: 30 }, () => takeStream(person)));
  const releases = taken.filter((release) => release !== null);
  expect(releases).toHaveLength(10);
  releases[0]?.();
  releases[0]?.();
  await vi.waitFor(async () => expect(await leasesOf(person)).toBe(9), 10_000);
  expect([await takeStream(person), await takeStream(person)]).toEqual([expect.any(Function), null]);
});

test("streams on another machine count, until their leases expire", async () => {
  const [busy, killed] = [newId(), newId()];
  await leasesElsewhere(busy, 10, 60);
  await leasesElsewhere(killed, 10, -1);
  expect(await takeStream(busy)).toBeNull();
  expect(await takeStream(newId())).not.toBeNull();
  expect(await takeStream(killed)).not.toBeNull();
  expect(await leasesOf(killed)).toBe(1);
});

test("the leases of open streams are renewed, and stored again if the database has lost them", async () => {
  const person = newId();
  const release = await takeStream(person);
  await db.streamLease.updateMany({ where: { personId: person }, data: { expiresAt: new Date(0) } });
  await renewLeases();
  expect(await db.streamLease.findFirst({ where: { personId: person, expiresAt: { gt: new Date() } } })).not.toBeNull();
  await db.streamLease.deleteMany({ where: { personId: person } });
  await renewLeases();
  expect(await leasesOf(person)).toBe(1);
  release?.();
  await vi.waitFor(async () => expect(await leasesOf(person)).toBe(0), 10_000);
  await renewLeases();
  expect(await leasesOf(person)).toBe(0);
});
