import type { Browser, Page } from "@playwright/test";
import { openBrowser } from "./app/browser.ts";
import { median, timesFaster } from "./app/figures.ts";
import { articleWithMany, type ManyClaims } from "./app/many-claims.ts";
import { inNewsroom, type MeasuredNewsroom } from "./app/newsroom.ts";
import { screenshotOf, shareChanged } from "./app/pixels.ts";
import { openWorkspace } from "./app/workspace.ts";
import type { Bench, Result } from "./bench.ts";
import type { Peer, Renderer } from "./recogito/page.ts";
import { servePeer } from "./recogito/serve.ts";

/** Claims on the article, and how many times faster than the peer they must be drawn. */
const BARS = [
  [100, 1],
  [1_000, 1],
  [5_000, 5],
] as const;
const ROUNDS = 9;

/** The share of pixels in the text that must change, less than one line of a claim. Otherwise nothing was drawn. */
const MIN_CHANGED_SHARE = 0.005;

/** The peer's two renderers. The faster one counts. */
const RENDERERS: Renderer[] = ["SPANS", "CSS_HIGHLIGHTS"];

/**
 * Highlights on an article of 20,000 words, from data in the browser to the first frame that shows them: the
 * milliseconds until the second animation frame afterwards, with the browser's wait for the screen.
 *
 * In the workspace of the built app, a filter that no claim passes is removed: the text, the list, the margin and the
 * map are rendered. The peer's page has the same paragraphs at the same width and gets the same passages. Both render
 * what is visible, which is checked by the pixels.
 */
export const bench: Bench = {
  name: "highlights",
  needs: "app",
  run: () =>
    inNewsroom(["editor"], async (newsroom) => {
      const browser = await openBrowser();
      const peer = await servePeer();
      try {
        const results: Result[] = [];
        for (const [count, minRatio] of BARS) results.push(await compare(browser, newsroom, peer.url, count, minRatio));
        return results;
      } finally {
        peer.close();
        await browser.close();
      }
    }),
};

async function compare(
  browser: Browser,
  newsroom: MeasuredNewsroom<readonly ["editor"]>,
  peerUrl: string,
  count: number,
  minRatio: number,
): Promise<Result> {
  const { databaseUrl, writers } = newsroom;
  const [editor] = writers;
  const article = await articleWithMany(databaseUrl, editor, count);
  const ours = await openWorkspace(browser, newsroom, article.id);
  const theirs = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await theirs.goto(peerUrl);
  const figures: number[] = [];
  const peerFigures = new Map<Renderer, number[]>(RENDERERS.map((renderer) => [renderer, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    const figure = await drawOurs(ours);
    const peers = [];
    for (const renderer of RENDERERS) peers.push(await drawTheirs(theirs, article, renderer));
    // The first round compiles the scripts and does not count.
    if (round < 0) continue;
    figures.push(figure);
    for (const [index, renderer] of RENDERERS.entries()) peerFigures.get(renderer)?.push(peers[index] ?? Number.NaN);
  }
  await ours.context().close();
  await theirs.close();
  const peerFigure = Math.min(...[...peerFigures.values()].map(median));
  const name = `highlights: ${count.toLocaleString("en")} on 20,000 words, first frame, median of ${ROUNDS}`;
  return timesFaster(name, median(figures), "ms", { peer: "@recogito/text-annotator", peerFigure }, minRatio);
}

async function drawOurs(page: Page): Promise<number> {
  const filters = page.getByRole("group", { name: "Filter claims" });
  await filters.getByRole("button", { name: "Stale", exact: true }).click();
  await page.waitForTimeout(SETTLE_MS);
  const before = await screenshotOf(page);
  const milliseconds = await filters.getByRole("button", { name: "All", exact: true }).evaluate(async (button) => {
    const start = performance.now();
    (button as HTMLButtonElement).click();
    while (!document.querySelector(".ProseMirror mark")) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  await checkDrawn(page, before);
  return milliseconds;
}

async function drawTheirs(page: Page, { text, passages }: ManyClaims, renderer: Renderer): Promise<number> {
  await page.evaluate(
    ([paragraphs, renderer]) => (window as unknown as { peer: Peer }).peer.show(paragraphs, renderer),
    [text.split("\n\n"), renderer] as const,
  );
  await page.waitForTimeout(SETTLE_MS);
  const before = await screenshotOf(page);
  const milliseconds = await page.evaluate(
    (toDraw) => (window as unknown as { peer: Peer }).peer.draw(toDraw),
    passages,
  );
  await checkDrawn(page, before);
  return milliseconds;
}

/** How long a page may still render after its highlights were removed. */
const SETTLE_MS = 700;

async function checkDrawn(page: Page, before: Buffer): Promise<void> {
  const changed = await shareChanged(page, before, await screenshotOf(page));
  if (changed < MIN_CHANGED_SHARE) throw new Error(`${page.url()} drew nothing: ${changed} of its pixels changed.`);
}
