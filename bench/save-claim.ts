import { v7 as newId } from "uuid";
import { randomFrom } from "./anchor/newsroom.ts";
import { type LongArticle, longArticle, passagesIn, verdict } from "./app/article.ts";
import { percentile, timesPeer } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import { Writer } from "./app/writer.ts";
import type { Bench } from "./bench.ts";
import { openFloor } from "./floor/start.ts";

const CLAIMS = 100;
/** Claims saved before measuring begins: both apps compile their code as it is used. */
const WARM_UP_CLAIMS = 15;
const MAX_TIMES_INSERT = 3;

/** The bare route, among the names of what is saved. */
const INSERT = "insert";

/**
 * One reviewer marks, corrects and rates claims in a long article, in turn with a bare route that makes one durable
 * INSERT.
 */
export const bench: Bench = {
  name: "save-claim",
  needs: "app",
  run: () =>
    inNewsroom(["editor", "reviewer", "reviewer", "reviewer"], async ({ writers, databaseUrl }) => {
      const [editor, first, second, writer] = writers;
      const article = await longArticle(editor, [first, second]);
      const floor = await openFloor(databaseUrl);
      try {
        const milliseconds = await saveClaims(writer, article, new Writer(floor.url, writer, ""));
        const p95 = (save: string) => percentile(milliseconds.get(save) ?? [], 0.95);
        const peer = { peer: "one INSERT", peerFigure: p95(INSERT) };
        const saves = [...milliseconds.keys()].filter((save) => save !== INSERT);
        return saves.map((save) => timesPeer(`save-claim: ${save}, p95`, p95(save), "ms", peer, MAX_TIMES_INSERT));
      } finally {
        await floor.close();
      }
    }),
};

/** The durations of each kind of save, with those of the bare route. */
async function saveClaims(writer: Writer, article: LongArticle, bare: Writer): Promise<Map<string, number[]>> {
  const milliseconds = new Map<string, number[]>();
  const passages = passagesIn(randomFrom(8), article.text, CLAIMS + WARM_UP_CLAIMS);
  for (const [index, passage] of passages.entries()) {
    const path = `/claims/${newId()}`;
    const statement = `Boat ${index} came in that morning.`;
    const draft = { ...verdict(index, 0), state: "draft" };
    const saves = {
      [INSERT]: await bare.mustSend("PUT", "/api/v1/insert", { articleId: article.id, statement }),
      mark: await writer.mustSend("PUT", path, { articleId: article.id, passage }),
      change: await writer.mustSend("PUT", path, { articleId: article.id, statement }, 1),
      "draft a verdict": await writer.mustSend("PUT", `${path}/verdict`, draft),
      "submit it": await writer.mustSend("PUT", `${path}/verdict`, { ...draft, state: "submitted" }, 1),
    };
    if (index < WARM_UP_CLAIMS) continue;
    for (const [save, answer] of Object.entries(saves))
      milliseconds.set(save, [...(milliseconds.get(save) ?? []), answer.milliseconds]);
  }
  return milliseconds;
}
