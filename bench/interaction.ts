import type { Page } from "@playwright/test";
import { openBrowser } from "./app/browser.ts";
import { percentile, timesPeer } from "./app/figures.ts";
import { interactionsOf, measureMove, observeInteractions } from "./app/interactions.ts";
import { articleWithMany } from "./app/many-claims.ts";
import { inNewsroom } from "./app/newsroom.ts";
import { openWorkspace } from "./app/workspace.ts";
import type { Bench, Result } from "./bench.ts";

/** Claims on the article, and how many times an empty click an interaction may take. */
const BARS = [
  [1_000, 3],
  [5_000, 5],
] as const;

/** How often each interaction is repeated. */
const TIMES = { emptyClick: 20, hover: 30, click: 20, step: 40, mark: 16 };

/** The pause of a fast person between two interactions. Work that one has deferred is finished by then. */
const PAUSE_MS = 450;

/**
 * A reviewer works on an article of 20,000 words with overlapping claims, in the workspace of the built app. Clicks and
 * keys are measured by the browser (event timing: from the press to the next paint, in steps of 8 ms; it reports
 * nothing under 16 ms, which counts as 16). To the browser a moving pointer is no interaction: that is measured from
 * the event to the end of the next frame. The peer is a click on an empty part of the same page. All figures are 95th
 * percentiles.
 */
export const bench: Bench = {
  name: "interaction",
  needs: "app",
  run: () =>
    inNewsroom(["editor"], async (newsroom) => {
      const browser = await openBrowser();
      const [editor] = newsroom.writers;
      try {
        const results: Result[] = [];
        for (const [count, maxRatio] of BARS) {
          const article = await articleWithMany(newsroom.databaseUrl, editor, count);
          const page = await openWorkspace(browser, newsroom, article.id);
          await observeInteractions(page);
          const { emptyClicks, interactions } = await work(page);
          const peer = { peer: "empty click", peerFigure: percentile(emptyClicks, 0.95) };
          for (const [what, figures] of interactions) {
            const name = `interaction: ${count.toLocaleString("en")} claims, ${what}, p95 of ${figures.length}`;
            results.push(timesPeer(name, percentile(figures, 0.95), "ms", peer, maxRatio));
          }
          await page.context().close();
        }
        return results;
      } finally {
        await browser.close();
      }
    }),
};

type Interactions = [what: string, milliseconds: number[]][];

async function work(page: Page): Promise<{ emptyClicks: number[]; interactions: Interactions }> {
  const press = (key: string) => page.keyboard.press(key);
  const clickNothing = (count: number) =>
    interactionsOf(page, count, PAUSE_MS, async (repetition) => page.mouse.click(4, 300 + repetition));
  const emptyClicks = await clickNothing(TIMES.emptyClick);
  const hovers: number[] = [];
  for (let repetition = 0; repetition < TIMES.hover; repetition += 1) {
    hovers.push(await measureMove(page, await pointInHighlight(page, repetition / TIMES.hover)));
    await page.waitForTimeout(PAUSE_MS);
  }
  const steps = await interactionsOf(page, TIMES.step, PAUSE_MS, (repetition) => press(repetition % 8 < 5 ? "j" : "k"));
  const clicks = await interactionsOf(page, TIMES.click, PAUSE_MS, async (repetition) => {
    const { x, y } = await pointInHighlight(page, repetition / TIMES.click);
    await page.mouse.click(x, y);
  });
  const marks = await interactionsOf(page, TIMES.mark, PAUSE_MS, async (repetition) => {
    await selectWords(page, repetition / TIMES.mark);
    await page.waitForTimeout(PAUSE_MS);
    await press("c");
  });
  emptyClicks.push(...(await clickNothing(TIMES.emptyClick)));
  const interactions: Interactions = [
    ["hover", hovers],
    ["step with J and K", steps],
    ["click", clicks],
    ["mark one more", marks],
  ];
  return { emptyClicks, interactions };
}

/** The middle of a visible highlight; `share`, from 0 to 1, chooses which. */
function pointInHighlight(page: Page, share: number): Promise<{ x: number; y: number }> {
  return page.evaluate((part) => {
    const boxes = [...document.querySelectorAll(".ProseMirror mark")].flatMap((mark) => {
      const [box] = mark.getClientRects();
      return box && box.top > 80 && box.bottom < innerHeight - 20 && box.width > 20 ? [box] : [];
    });
    const box = boxes[Math.floor(boxes.length * part)] ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, share);
}

/** Select some words of a visible paragraph, as a pointer would; `share`, from 0 to 1, chooses which. */
async function selectWords(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => {
    const texts: Node[] = [];
    const walker = document.createTreeWalker(document.querySelector(".ProseMirror") ?? document, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const box = text.parentElement?.getBoundingClientRect();
      const isVisible = box && box.top > 60 && box.bottom < innerHeight - 20;
      if (isVisible && (text.textContent?.length ?? 0) > 15) texts.push(text);
    }
    const text = texts[Math.floor(texts.length * part)];
    if (text) document.getSelection()?.setBaseAndExtent(text, 2, text, 12);
  }, share);
}
