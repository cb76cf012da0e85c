import { v7 as newId } from "uuid";
import { chanceFrom } from "./anchor/newsroom.ts";
import { longArticle, passagesIn, verdict } from "./app/article.ts";
import { atMost, percentile } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Writer } from "./app/writer.ts";
import type { Bench } from "./bench.ts";

const CLAIMS = 100;
/** Claims saved before measuring begins: the app compiles what it uses as it goes. */
const WARM_UP = 15;
const MOST_MILLISECONDS = 50;

/** One reviewer marks, corrects and rates claims in a long article, one save after the other. */
export const bench: Bench = {
  name: "save-claim",
  needs: "app",
  async run() {
    return inNewsroom(["editor", "reviewer", "reviewer", "reviewer"], async ({ writers }) => {
      const [editor, first, second, writer] = writers;
      if (!editor || !first || !second || !writer) throw new Error("Somebody is missing.");
      const article = await longArticle(editor, [first, second]);
      const took = await saveClaims(writer, article);
      return [...took].map(([act, times]) =>
        atMost(`save-claim: ${act}, p95`, percentile(times, 0.95), "ms", MOST_MILLISECONDS),
      );
    });
  },
};

async function saveClaims(writer: Writer, article: { id: string; text: string }): Promise<Map<string, number[]>> {
  const took = new Map<string, number[]>();
  const passages = passagesIn(chanceFrom(8), article.text, CLAIMS + WARM_UP);
  for (const [at, passage] of passages.entries()) {
    const path = `/claims/${newId()}`;
    const statement = `Boat ${at} came in that morning.`;
    const draft = { ...verdict(at, 0), state: "draft" };
    const saves = {
      mark: await writer.sure("PUT", path, { articleId: article.id, passage }),
      change: await writer.sure("PUT", path, { articleId: article.id, statement }, 1),
      "draft a verdict": await writer.sure("PUT", `${path}/verdict`, draft),
      "submit it": await writer.sure("PUT", `${path}/verdict`, { ...draft, state: "submitted" }, 1),
    };
    if (at < WARM_UP) continue;
    for (const [act, { milliseconds }] of Object.entries(saves))
      took.set(act, [...(took.get(act) ?? []), milliseconds]);
  }
  return took;
}
