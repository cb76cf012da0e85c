import type { Browser, Page } from "@playwright/test";
import { openBrowser } from "./app/browser.ts";
import { atMost, median } from "./app/figures.ts";
import { articleWithMany, type ManyClaims } from "./app/many-claims.ts";
import { inNewsroom, type MeasuredNewsroom } from "./app/newsroom.ts";
import { pictureOf, shareChanged } from "./app/pixels.ts";
import { openWorkspace } from "./app/workspace.ts";
import type { Bench, Result } from "./bench.ts";
import type { Peer, Renderer } from "./recogito/page.ts";
import { servePeer } from "./recogito/serve.ts";

const COUNTS = [100, 1_000, 5_000];
const ROUNDS = 9;

/** Of the middle of the screen at least so much must have changed, or nothing was drawn: less than a line of one claim takes. */
const LEAST_CHANGED = 0.005;

/** The peer's two ways to draw; it is compared by the one that is quicker. */
const RENDERERS: Renderer[] = ["SPANS", "CSS_HIGHLIGHTS"];

/**
 * Highlights on an article of 20,000 words, from data in the browser to the first frame that shows them: the milliseconds
 * until the second animation frame after the act, the browser's wait for its screen included.
 *
 * Ours is the workspace of the built app. The article stands there with a filter that no claim passes, and the filter is
 * taken away: the text, the list, the margin and the map are drawn. The peer's page has the same paragraphs in the same
 * measure and is handed the same passages. Both draw what is in sight; that they do is seen from the pixels.
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
        for (const count of COUNTS) results.push(await compare(browser, newsroom, peer.url, count));
        return results;
      } finally {
        peer.close();
        await browser.close();
      }
    }),
};

async function compare(browser: Browser, newsroom: MeasuredNewsroom, peerUrl: string, count: number): Promise<Result> {
  const { databaseUrl, writers } = newsroom;
  const [editor] = writers;
  if (!editor) throw new Error("The editor is missing.");
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
    // The first round of all finds scripts that have not been compiled.
    if (round < 0) continue;
    figures.push(figure);
    for (const [at, renderer] of RENDERERS.entries()) peerFigures.get(renderer)?.push(peers[at] ?? Number.NaN);
  }
  await ours.context().close();
  await theirs.close();
  const peerFigure = Math.round(Math.min(...[...peerFigures.values()].map(median)));
  const name = `highlights: ${count.toLocaleString("en")} on 20,000 words, first frame, median of ${ROUNDS}`;
  const result = atMost(name, median(figures), "ms", 100);
  const ratio = Math.round((peerFigure / result.figure) * 10) / 10;
  return { ...result, peer: "@recogito/text-annotator", peerFigure, ratio, reached: result.reached && ratio > 1 };
}

async function drawOurs(page: Page): Promise<number> {
  const filters = page.getByRole("group", { name: "Filter claims" });
  await filters.getByRole("button", { name: "Stale", exact: true }).click();
  await page.waitForTimeout(SETTLING);
  const before = await pictureOf(page);
  const milliseconds = await filters.getByRole("button", { name: "All", exact: true }).evaluate(async (button) => {
    const began = performance.now();
    (button as HTMLButtonElement).click();
    while (!document.querySelector(".ProseMirror mark")) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
  await checkDrawn(page, before);
  return milliseconds;
}

async function drawTheirs(page: Page, { text, passages }: ManyClaims, renderer: Renderer): Promise<number> {
  await page.evaluate(([paragraphs, way]) => (window as unknown as { peer: Peer }).peer.show(paragraphs, way), [
    text.split("\n\n"),
    renderer,
  ] as const);
  await page.waitForTimeout(SETTLING);
  const before = await pictureOf(page);
  const milliseconds = await page.evaluate(
    (handed) => (window as unknown as { peer: Peer }).peer.draw(handed),
    passages,
  );
  await checkDrawn(page, before);
  return milliseconds;
}

/** Milliseconds until a page whose highlights were taken away is at rest. */
const SETTLING = 700;

async function checkDrawn(page: Page, before: Buffer): Promise<void> {
  const changed = await shareChanged(page, before, await pictureOf(page));
  if (changed < LEAST_CHANGED) throw new Error(`${page.url()} drew nothing: ${changed} of its pixels changed.`);
}
