import { longArticle } from "./app/article.ts";
import { freshContext, type Opening, openBrowser, opening } from "./app/browser.ts";
import { atMost, median } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Bench, Result } from "./bench.ts";

const VISITS = 9;

/** An editor opens an article of 5,000 words with 200 claims: in a browser that never saw Galley, and once more in the same one. */
export const bench: Bench = {
  name: "open-article",
  needs: "app",
  async run() {
    return inNewsroom(["editor", "reviewer", "reviewer"], async ({ url, people, writers: [editor, first, second] }) => {
      if (!editor || !first || !second) throw new Error("Somebody is missing.");
      const article = await longArticle(editor, [first, second]);
      const address = `${url}/articles/${article.id}`;
      const browser = await openBrowser();
      const fresh: Opening[] = [];
      const again: Opening[] = [];
      try {
        for (let visit = -1; visit < VISITS; visit += 1) {
          const context = await freshContext(browser, url, people[0]?.session ?? "");
          const page = await context.newPage();
          const [one, two] = [
            await opening(page, address, article.claimIds.length),
            await opening(page, address, article.claimIds.length),
          ];
          await context.close();
          // The first visit of all finds an app that has just started.
          if (visit < 0) continue;
          fresh.push(one);
          again.push(two);
        }
      } finally {
        await browser.close();
      }
      return [...results("first visit", fresh), ...results("next visit", again)];
    });
  },
};

function results(visit: string, openings: Opening[]): Result[] {
  const line = (what: string, figures: number[], unit: string, most: number) => [
    atMost(`open-article: ${visit}, ${what}, median of ${VISITS}`, median(figures), unit, most),
    atMost(`open-article: ${visit}, ${what}, worst`, Math.max(...figures), unit, most),
  ];
  return [
    ...line(
      "text visible",
      openings.map(({ textVisible }) => textVisible),
      "ms",
      500,
    ),
    ...line(
      "largest paint",
      openings.map(({ largestPaint }) => largestPaint),
      "ms",
      1_000,
    ),
    ...line(
      "layout shift",
      openings.map(({ shift }) => shift),
      "",
      0.02,
    ),
  ];
}
