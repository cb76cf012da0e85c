import { lostWrites } from "./app/acknowledged.ts";
import { longArticle } from "./app/article.ts";
import { atMost, percentile, timesPeer } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import { SaveLog } from "./app/save-log.ts";
import { doRound, type Work } from "./app/work.ts";
import { Writer } from "./app/writer.ts";
import type { Bench } from "./bench.ts";
import { openFloor } from "./floor/start.ts";

const WRITERS = 50;
/** Every fifth is an editor: they may change the claims of others. */
const ROLES = Array.from({ length: WRITERS }, (_, index) => (index % 5 === 0 ? "editor" : "reviewer"));
/** Galley and the bare route take turns, several times, so that neither has the quieter machine. */
const TURNS = 3;
const ROUNDS_PER_TURN = 4;
/** A writer of a bare route makes about as many requests in a round as one of Galley. */
const INSERTS_PER_ROUND = 4;
/**
 * Rounds before measuring begins. Node.js optimises code that runs often: until an app has answered some thousands of
 * requests, a save takes half as long again.
 */
const WARM_UP_ROUNDS = 12;
const MAX_TIMES_INSERT = 2;

/**
 * Fifty people save at the same time, each the next as soon as the last is acknowledged: claims of their own, and
 * shared ones. As many send their requests to a bare route that makes one durable INSERT.
 */
export const bench: Bench = {
  name: "save-concurrent",
  needs: "app",
  run: () =>
    inNewsroom(["editor", "reviewer", "reviewer", ...ROLES], async ({ writers, databaseUrl }) => {
      const [editor, first, second, ...many] = writers;
      const article = await longArticle(editor, [first, second]);
      const floor = await openFloor(databaseUrl);
      try {
        const log = new SaveLog();
        const works = many.map((writer, number) => ({ log, writer, article, number }));
        const bare = many.map((writer) => new Writer(floor.url, writer, ""));
        await insertRounds(bare, WARM_UP_ROUNDS);
        await doRounds(works, 0, WARM_UP_ROUNDS);
        log.milliseconds = [];
        const inserts: number[] = [];
        for (let turn = 0; turn < TURNS; turn += 1) {
          inserts.push(...(await insertRounds(bare, ROUNDS_PER_TURN)));
          await doRounds(works, WARM_UP_ROUNDS + turn * ROUNDS_PER_TURN, ROUNDS_PER_TURN);
        }
        const lost = await lostWrites(databaseUrl, log.writes);
        for (const line of lost.slice(0, 10)) console.error(line);
        const name = `save-concurrent: ${WRITERS} writers`;
        const peer = { peer: "one INSERT", peerFigure: percentile(inserts, 0.95) };
        return [
          atMost(`${name}, acknowledged and lost`, lost.length, `of ${log.writes.length} saves`, 0),
          timesPeer(`${name}, a save, p95`, percentile(log.milliseconds, 0.95), "ms", peer, MAX_TIMES_INSERT),
        ];
      } finally {
        await floor.close();
      }
    }),
};

async function doRounds(works: Work[], from: number, rounds: number): Promise<void> {
  const all = works.map(async (work) => {
    for (let round = from; round < from + rounds; round += 1) await doRound(work, round);
  });
  await Promise.all(all);
}

/** The durations of all requests. */
async function insertRounds(writers: Writer[], rounds: number): Promise<number[]> {
  const all = writers.map(async (writer, number) => {
    const milliseconds: number[] = [];
    for (let request = 0; request < rounds * INSERTS_PER_ROUND; request += 1) {
      const statement = `Writer ${number} counted ${request} boats.`;
      milliseconds.push((await writer.mustSend("PUT", "/api/v1/insert", { statement })).milliseconds);
    }
    return milliseconds;
  });
  return (await Promise.all(all)).flat();
}
