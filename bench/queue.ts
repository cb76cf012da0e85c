import { storeDisputed } from "./app/disputed-claims.ts";
import { atMost, percentile } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";

const PAGES = 120;
/** Pages read before measuring begins: the app compiles what it uses as it goes. */
const WARM_UP = 10;
const MOST_MILLISECONDS = 200;

/** An editor reads the queue of 10,000 disputed claims, the first page and page after page; then the same with ten times as many. */
export const bench: Bench = {
  name: "queue",
  needs: "app",
  async run() {
    return inNewsroom(["editor", "reviewer", "reviewer"], async ({ databaseUrl, writers }) => {
      const [editor, first, second] = writers;
      if (!editor || !first || !second) throw new Error("Somebody is missing.");
      const results: Result[] = [];
      let stored = 0;
      for (const count of [10_000, 100_000]) {
        await storeDisputed(databaseUrl, [editor, first, second], count - stored);
        stored = count;
        results.push(...(await readQueue(editor, count)));
      }
      return results;
    });
  },
};

type Page = { claims: { verdicts: unknown[] }[]; nextCursor?: string };

async function readQueue(editor: Writer, count: number): Promise<Result[]> {
  const [first, next]: [number[], number[]] = [[], []];
  let cursor = "";
  for (let page = -WARM_UP; page < PAGES; page += 1) {
    const opened = await editor.sure<Page>("GET", "/adjudication");
    cursor ||= opened.value.nextCursor ?? "";
    const turned = await editor.sure<Page>("GET", `/adjudication?after=${cursor}`);
    for (const { value } of [opened, turned]) {
      const isWhole = value.claims.length === 50 && value.claims.every(({ verdicts }) => verdicts.length === 2);
      if (!isWhole || !value.nextCursor) throw new Error("The queue is not whole.");
    }
    cursor = turned.value.nextCursor ?? "";
    if (page < 0) continue;
    first.push(opened.milliseconds);
    next.push(turned.milliseconds);
  }
  const of = `queue of ${count.toLocaleString("en")} disputed claims`;
  return [
    atMost(`${of}: first page, p95`, percentile(first, 0.95), "ms", MOST_MILLISECONDS),
    atMost(`${of}: next page, p95`, percentile(next, 0.95), "ms", MOST_MILLISECONDS),
  ];
}
