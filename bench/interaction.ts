import type { Page } from "@playwright/test";
import { openBrowser } from "./app/browser.ts";
import { atMost, percentile } from "./app/figures.ts";
import { interactionsOf, moveAndSee, watchInteractions } from "./app/interactions.ts";
import { articleWithMany } from "./app/many-claims.ts";
import { inNewsroom } from "./app/newsroom.ts";
import { openWorkspace } from "./app/workspace.ts";
import type { Bench, Result } from "./bench.ts";

/** Claims on the article, and the milliseconds an interaction may take. */
const BARS = [
  [1_000, 50],
  [5_000, 100],
] as const;

/** How often each thing is done. */
const TIMES = { hover: 30, click: 20, step: 40, mark: 16 };

/** Milliseconds between two acts of a person who is quick: what the last one left to be done is done by then. */
const PAUSE = 450;

/**
 * A reviewer at work on an article of 20,000 words with claims over each other, in the workspace of the built app. Clicks
 * and keys are measured as the browser reports them (event timing: from the press to the next paint, in steps of 8 ms;
 * under 16 ms it says nothing, which counts as 16). A pointer over words is no interaction to the browser: it is measured
 * from its movement to the frame after. The figures are the 95th percentile of all acts of a kind.
 */
export const bench: Bench = {
  name: "interaction",
  needs: "app",
  run: () =>
    inNewsroom(["editor"], async (newsroom) => {
      const browser = await openBrowser();
      const [editor] = newsroom.writers;
      if (!editor) throw new Error("The editor is missing.");
      try {
        const results: Result[] = [];
        for (const [count, most] of BARS) {
          const article = await articleWithMany(newsroom.databaseUrl, editor, count);
          const page = await openWorkspace(browser, newsroom, article.id);
          await watchInteractions(page);
          for (const [what, figures] of await work(page))
            results.push(
              atMost(
                `interaction: ${count.toLocaleString("en")} claims, ${what}, 95th of ${figures.length}`,
                percentile(figures, 0.95),
                "ms",
                most,
              ),
            );
          await page.context().close();
        }
        return results;
      } finally {
        await browser.close();
      }
    }),
};

async function work(page: Page): Promise<[what: string, milliseconds: number[]][]> {
  const press = (key: string) => page.keyboard.press(key);
  const hovers: number[] = [];
  for (let time = 0; time < TIMES.hover; time += 1) {
    hovers.push(await moveAndSee(page, await wordsAt(page, time / TIMES.hover)));
    await page.waitForTimeout(PAUSE);
  }
  const steps = await interactionsOf(page, TIMES.step, PAUSE, (time) => press(time % 8 < 5 ? "j" : "k"));
  const clicks = await interactionsOf(page, TIMES.click, PAUSE, async (time) => {
    const { x, y } = await wordsAt(page, time / TIMES.click);
    await page.mouse.click(x, y);
  });
  const marks = await interactionsOf(page, TIMES.mark, PAUSE, async (time) => {
    await selectWords(page, time / TIMES.mark);
    await page.waitForTimeout(PAUSE);
    await press("c");
  });
  return [
    ["hover", hovers],
    ["step with J and K", steps],
    ["click", clicks],
    ["mark one more", marks],
  ];
}

/** A point in the middle of a highlight that is in sight; `share` goes through them from the first to the last. */
function wordsAt(page: Page, share: number): Promise<{ x: number; y: number }> {
  return page.evaluate((part) => {
    const boxes = [...document.querySelectorAll(".ProseMirror mark")].flatMap((mark) => {
      const [box] = mark.getClientRects();
      return box && box.top > 80 && box.bottom < innerHeight - 20 && box.width > 20 ? [box] : [];
    });
    const box = boxes[Math.floor(boxes.length * part)] ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, share);
}

/** Select a few words in one of the paragraphs in sight, as a pointer would. */
async function selectWords(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => {
    const texts: Node[] = [];
    const walker = document.createTreeWalker(document.querySelector(".ProseMirror") ?? document, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const box = text.parentElement?.getBoundingClientRect();
      const isInSight = box && box.top > 60 && box.bottom < innerHeight - 20;
      if (isInSight && (text.textContent?.length ?? 0) > 15) texts.push(text);
    }
    const text = texts[Math.floor(texts.length * part)];
    if (text) document.getSelection()?.setBaseAndExtent(text, 2, text, 12);
  }, share);
}
