import { lostWrites } from "./app/acknowledged.ts";
import { longArticle } from "./app/article.ts";
import { atMost, percentile } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import { Notebook } from "./app/notebook.ts";
import { doRound, type Work } from "./app/work.ts";
import type { Bench } from "./bench.ts";

const WRITERS = 50;
/** Every fifth is an editor: they may change claims of others. */
const ROLES = Array.from({ length: WRITERS }, (_, at) => (at % 5 === 0 ? "editor" : "reviewer"));
const ROUNDS = 12;
/**
 * Rounds before measuring begins. An app that has just started compiles what runs often while it runs: until some thousands of requests are
 * answered a save takes half as long again.
 */
const WARM_UP = 12;
const MOST_MILLISECONDS = 250;

/** Fifty people save at the same time, each the next as soon as the last is acknowledged: own claims, and shared ones. */
export const bench: Bench = {
  name: "save-concurrent",
  needs: "app",
  async run() {
    return inNewsroom(["editor", "reviewer", "reviewer", ...ROLES], async ({ writers, databaseUrl }) => {
      const [editor, first, second, ...many] = writers;
      if (!editor || !first || !second) throw new Error("Somebody is missing.");
      const article = await longArticle(editor, [first, second]);
      const notebook = new Notebook();
      const work = many.map((writer, at) => ({ notebook, writer, article, at }));
      await doRounds(work, 0, WARM_UP);
      notebook.milliseconds = [];
      await doRounds(work, WARM_UP, ROUNDS);
      const lost = await lostWrites(databaseUrl, notebook.writes);
      for (const line of lost.slice(0, 10)) console.error(line);
      const name = `save-concurrent: ${WRITERS} writers`;
      return [
        atMost(`${name}, acknowledged and lost`, lost.length, `of ${notebook.writes.length} saves`, 0),
        atMost(`${name}, a save, p95`, percentile(notebook.milliseconds, 0.95), "ms", MOST_MILLISECONDS),
      ];
    });
  },
};

async function doRounds(works: Work[], from: number, rounds: number): Promise<void> {
  const all = works.map(async (work) => {
    for (let round = from; round < from + rounds; round += 1) await doRound(work, round);
  });
  await Promise.all(all);
}
