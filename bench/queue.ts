import { storeDisputed } from "./app/disputed-claims.ts";
import { atMost, percentile } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";

const PAGES = 120;
/** Pages read before measuring begins: the app compiles its code as it is used. */
const WARM_UP_PAGES = 10;
const MAX_MS = 200;

/**
 * An editor reads the queue of 10,000 disputed claims, the first page and the following ones; then the same with ten
 * times as many.
 */
export const bench: Bench = {
  name: "queue",
  needs: "app",
  async run() {
    return inNewsroom(["editor", "reviewer", "reviewer"], async ({ databaseUrl, writers }) => {
      const [editor, first, second] = writers;
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
  for (let page = -WARM_UP_PAGES; page < PAGES; page += 1) {
    const firstPage = await editor.mustSend<Page>("GET", "/adjudication");
    cursor ||= firstPage.value.nextCursor ?? "";
    const nextPage = await editor.mustSend<Page>("GET", `/adjudication?after=${cursor}`);
    for (const { value } of [firstPage, nextPage]) {
      const isComplete = value.claims.length === 50 && value.claims.every(({ verdicts }) => verdicts.length === 2);
      if (!isComplete || !value.nextCursor) throw new Error("A page of the queue is incomplete.");
    }
    cursor = nextPage.value.nextCursor ?? "";
    if (page < 0) continue;
    first.push(firstPage.milliseconds);
    next.push(nextPage.milliseconds);
  }
  const of = `queue of ${count.toLocaleString("en")} disputed claims`;
  return [
    atMost(`${of}: first page, p95`, percentile(first, 0.95), "ms", MAX_MS),
    atMost(`${of}: next page, p95`, percentile(next, 0.95), "ms", MAX_MS),
  ];
}
