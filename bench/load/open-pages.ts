import { connect, type Socket } from "node:net";
import type { Person } from "#bench/app/newsroom.ts";

/** Pages of an article that people have open, and how long after a save they are told of it. */
export type OpenPages = { count: number; delaysMs: number[]; ended: () => number; close: () => void };

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
  const close = () => {
    for (const socket of sockets) socket.destroy();
  };
  const pages: OpenPages = {
    count,
    delaysMs: [],
    ended: () => sockets.filter((socket) => socket.closed).length,
    close,
  };
  let next = 0;
  const openInTurn = async () => {
    for (let number = next++; number < count; number = next++) {
      const url = new URL(
        `/api/v1/events?article=${articleIds[number % articleIds.length]}`,
        urls[number % urls.length],
      );
      const socket = await openStream(url, people[number % people.length] as Person, number);
      sockets.push(socket);
      if (number % LISTENED_SHARE === 0) listenTo(socket, savedAt, pages.delaysMs);
      else socket.resume();
    }
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openInTurn));
  return pages;
}

/** Streams from each address of this computer, fewer than one may have. Other addresses exist on Linux only. */
const PER_ADDRESS = process.platform === "linux" ? 400 : Number.POSITIVE_INFINITY;

function openStream({ port, host, pathname, search }: URL, { token }: Person, number: number): Promise<Socket> {
  const localAddress = `127.0.0.${1 + (Math.floor(number / PER_ADDRESS) || 0)}`;
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: "127.0.0.1", localAddress });
    socket.once("error", reject).once("data", (data) => {
      if (data.toString().startsWith("HTTP/1.1 200 ")) resolve(socket);
      else reject(new Error(data.toString()));
    });
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n\r\n`);
  });
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
