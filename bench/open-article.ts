import type { Browser } from "@playwright/test";
import { longArticle } from "./app/article.ts";
import { freshContext, type Opening, openArticle, openBrowser } from "./app/browser.ts";
import { atMost, median, timesPeer } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Bench, Result } from "./bench.ts";
import { openFloor } from "./floor/start.ts";

const VISITS = 9;

/** Compared with the time of the same text on a bare page of Next. */
const MAX_TIMES_BARE_PAGE = 1.5;

const MAX_LAYOUT_SHIFT = 0.02;

/** The first visit is in a browser that has cached nothing; the next one is in the same browser. */
type Visit = { first: Opening; next: Opening };

/** An editor opens an article of 5,000 words with 200 claims, in turn with a bare page that has the same text. */
export const bench: Bench = {
  name: "open-article",
  needs: "app",
  run: () =>
    inNewsroom(["editor", "reviewer", "reviewer"], async ({ url, databaseUrl, people, writers }) => {
      const [editor, first, second] = writers;
      const article = await longArticle(editor, [first, second]);
      const floor = await openFloor(databaseUrl);
      const browser = await openBrowser();
      const session = people[0]?.session ?? "";
      const [visits, bareVisits]: [Visit[], Visit[]] = [[], []];
      try {
        // The first round warms both apps up and does not count.
        for (let round = -1; round < VISITS; round += 1) {
          const visit = await visitTwice(browser, session, `${url}/articles/${article.id}`, article.claimIds.length);
          const bareVisit = await visitTwice(browser, session, `${floor.url}/articles/${article.id}`, 0);
          if (round < 0) continue;
          visits.push(visit);
          bareVisits.push(bareVisit);
        }
      } finally {
        await browser.close();
        await floor.close();
      }
      return (["first", "next"] as const).flatMap((visit) =>
        results(
          `${visit} visit`,
          visits.map((both) => both[visit]),
          bareVisits.map((both) => both[visit]),
        ),
      );
    }),
};

async function visitTwice(browser: Browser, session: string, url: string, noteCount: number): Promise<Visit> {
  const context = await freshContext(browser, new URL(url).origin, session);
  const page = await context.newPage();
  const first = await openArticle(page, url, noteCount);
  const next = await openArticle(page, url, noteCount);
  await context.close();
  return { first, next };
}

function results(visit: string, openings: Opening[], bareOpenings: Opening[]): Result[] {
  const compare = (what: string, field: "textVisible" | "largestPaint") =>
    timesPeer(
      `open-article: ${visit}, ${what}, median of ${VISITS}`,
      median(openings.map((opening) => opening[field])),
      "ms",
      { peer: "bare page", peerFigure: median(bareOpenings.map((opening) => opening[field])) },
      MAX_TIMES_BARE_PAGE,
    );
  const shift = Math.max(...openings.map((opening) => opening.layoutShift));
  return [
    compare("text visible", "textVisible"),
    compare("largest paint", "largestPaint"),
    atMost(`open-article: ${visit}, layout shift, worst of ${VISITS}`, shift, "", MAX_LAYOUT_SHIFT),
  ];
}
