import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { forgiveTry, tryDoors } from "./rate-limit.ts";

const now = new Date("2026-11-21T10:00:00Z");
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const door = (name: string, most: number) => ({ name: `${name} ${Math.random()}`, most });

test("a door takes as many tries as it says, and then says how long to wait", async () => {
  const doors = [door("vault", 2)];
  await tryDoors(doors, now);
  await tryDoors(doors, after(60));
  await expect(tryDoors(doors, after(61))).rejects.toMatchObject({
    message: "Too many tries. Try again in 14 minutes.",
    retryAfter: 839,
  });
  await expect(tryDoors(doors, after(890))).rejects.toThrow("Try again in one minute.");
});

test("once the window is over, a door counts from the beginning", async () => {
  const doors = [door("vault", 1)];
  await tryDoors(doors, now);
  await expect(tryDoors(doors, after(10))).rejects.toThrow();
  await tryDoors(doors, after(901));
  await expect(tryDoors(doors, after(902))).rejects.toThrow();
});

test("a success opens one's own door wide, and gives the shared one its try back", async () => {
  const [own, shared] = [door("own", 9), door("shared", 1)];
  await tryDoors([own, shared], now);
  await forgiveTry([own, shared]);
  await tryDoors([own, shared], now);
  await expect(tryDoors([own, shared], now)).rejects.toThrow();
});

test("neither addresses nor accounts can be read in the table, and old windows leave it", async () => {
  await tryDoors([door("ada@newsroom.example", 1)], new Date("2020-01-01"));
  await tryDoors([door("fresh", 1)], new Date("2020-01-02"));
  expect(await db.throttle.count({ where: { key: { contains: "ada@" } } })).toBe(0);
  expect(await db.throttle.count({ where: { windowStart: { lt: new Date("2020-01-02") } } })).toBe(0);
});
