import type { Socket } from "node:net";
import type { Person } from "#bench/app/newsroom.ts";
import { openStreamSocket } from "#e2e/support/stream-sockets.ts";

/** Pages that people have open, and how long after a save they are told of it. `close` returns how many had ended. */
export type OpenPages = { count: number; delaysMs: number[]; close: () => number };

/** Streams that are opened at the same time. */
const OPENED_AT_ONCE = 50;

/** Of each this many pages one is listened to; the others are only kept open. */
const LISTENED_SHARE = 20;

const CLAIM_ID = /"claimId":"([^"]+)"/g;

/**
 * Open `count` pages of the articles, for people in turn and on all instances. `savedAt` has the time at which the last
 * save of each claim was acknowledged.
 */
export async function openPages(
  urls: string[],
  people: Person[],
  articleIds: string[],
  count: number,
  savedAt: Map<string, number>,
): Promise<OpenPages> {
  const sockets: Socket[] = [];
  const delaysMs: number[] = [];
  let next = 0;
  const openInTurn = async () => {
    for (let number = next++; number < count; number = next++) {
      const url = `${urls[number % urls.length]}/api/v1/events?article=${articleIds[number % articleIds.length]}`;
      const socket = await openStreamSocket(url, people[number % people.length] as Person, number);
      sockets.push(socket);
      if (number % LISTENED_SHARE === 0) listenTo(socket, savedAt, delaysMs);
      else socket.resume();
    }
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openInTurn));
  return {
    count,
    delaysMs,
    close() {
      const ended = sockets.filter((socket) => socket.closed).length;
      for (const socket of sockets) socket.destroy();
      return ended;
    },
  };
}

function listenTo(socket: Socket, savedAt: Map<string, number>, delaysMs: number[]): void {
  socket.setEncoding("utf8").on("data", (text: string) => {
    for (const [, claimId = ""] of text.matchAll(CLAIM_ID)) {
      const at = savedAt.get(claimId);
      // An event that is there before the answer to its save has no delay.
      if (at !== undefined) delaysMs.push(Math.max(0, performance.now() - at));
    }
  });
}
