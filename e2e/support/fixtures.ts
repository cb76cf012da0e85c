import { type BrowserContext, test as base, expect, type Locator, type Page } from "@playwright/test";
import { collectFaults } from "./page-checks.ts";
import { fillSignIn } from "./people.ts";
import { waitForScripts } from "./wait-for-scripts.ts";

/** Address of the app under test. */
export const APP = process.env.GALLEY_E2E_URL ?? "http://localhost:3000";

/** People of the demo newsroom. */
export const PEOPLE = {
  admin: "admin@demo.example",
  editor: "editor@demo.example",
  reviewer: "reviewer@demo.example",
  second: "second@demo.example",
} as const;
export type Who = keyof typeof PEOPLE;

export type ImportedArticle = { id: string; url: string; text: string };

export type Fixtures = {
  /** Sign this person in on the page. */
  signIn: (who: Who) => Promise<void>;
  /** A page in another browser context, with another person signed in. */
  pageOf: (who: Who) => Promise<Page>;
  /** Import an article as an editor. */
  article: (text: string, more?: Record<string, unknown>) => Promise<ImportedArticle>;
  /** Select words of the displayed article with the mouse. */
  select: (quote: string) => Promise<void>;
  /** Click in the middle of words of the displayed article. */
  clickOn: (quote: string) => Promise<void>;
  /** The text of the displayed article. */
  text: Locator;
  /** Faults of the page (`collectFaults`). Each story ends with a check that there are none. */
  faults: string[];
};

type StoredSession = { state: Awaited<ReturnType<BrowserContext["storageState"]>>; at: number };
type WorkerFixtures = { sessions: Map<Who, StoredSession> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  sessions: [async ({}, use) => use(new Map()), { scope: "worker" }],

  page: async ({ page }, use) => {
    waitForScripts(page);
    await use(page);
  },

  signIn: async ({ context, sessions }, use) => {
    await use(async (who) => {
      await context.addCookies((await createSession(context, sessions, who)).cookies);
    });
  },

  pageOf: async ({ browser, context, sessions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who) => {
      const own = await browser.newContext({ baseURL: APP, storageState: await createSession(context, sessions, who) });
      contexts.push(own);
      return own.newPage();
    });
    for (const own of contexts) await own.close();
  },

  article: async ({ browser, context, sessions }, use) => {
    const editor = await browser.newContext({
      baseURL: APP,
      storageState: await createSession(context, sessions, "editor"),
    });
    await use(async (text, more = {}) => {
      const response = await editor.request.post("/api/v1/articles", { data: { text, allowDuplicate: true, ...more } });
      expect(response.status(), await response.text()).toBe(201);
      const { id, text: stored } = await response.json();
      return { id, text: stored, url: `/articles/${id}` };
    });
    await editor.close();
  },

  text: async ({ page }, use) => use(page.getByRole("document", { name: /^Text of/ })),

  select: async ({ page, text }, use) => {
    await use(async (quote) => {
      await expect(text).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const [from, to] = await endPointsOf(text, quote);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    });
  },

  clickOn: async ({ page, text }, use) => {
    await use(async (quote) => {
      const [from, to] = await endPointsOf(text, quote);
      await page.mouse.click((from.x + to.x) / 2, from.y);
    });
  },

  faults: [
    async ({ page }, use) => {
      const faults = collectFaults(page);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** The points on the screen where a quote begins and ends. */
async function endPointsOf(text: Locator, quote: string): Promise<[Point, Point]> {
  return text.evaluate((article, words) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; at: number }[] = [];
    let whole = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, at: whole.length });
      whole += node.textContent ?? "";
    }
    const start = whole.indexOf(words);
    if (start < 0) throw new Error(`The article does not contain “${words}”.`);
    const pointOf = (offset: number, side: "left" | "right") => {
      const { node, at } = nodes.findLast((entry) => entry.at <= offset) ?? { node: article, at: 0 };
      const range = document.createRange();
      range.setStart(node, offset - at);
      range.setEnd(node, offset - at + 1);
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
      const box = range.getBoundingClientRect();
      return { x: side === "left" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
    };
    return [pointOf(start, "left"), pointOf(start + words.length - 1, "right")] as [Point, Point];
  }, quote);
}

type Point = { x: number; y: number };

/** Some acts need a sign-in of the last 15 minutes (server/auth/recent-sign-in.ts). */
const MAX_SESSION_AGE_MS = 10 * 60_000;

/** Sign each person in once in that time and worker, because sign-ins take long and their number is limited. */
async function createSession(context: BrowserContext, sessions: WorkerFixtures["sessions"], who: Who) {
  const known = sessions.get(who);
  if (known && Date.now() - known.at < MAX_SESSION_AGE_MS) return known.state;
  const browser = context.browser();
  if (!browser) throw new Error("There is no browser.");
  const own = await browser.newContext({ baseURL: APP });
  const page = await own.newPage();
  await page.goto("/sign-in");
  await fillSignIn(page, PEOPLE[who], process.env.GALLEY_DEMO_PASSWORD ?? "");
  await expect(page.getByRole("banner")).toContainText("Galley");
  const state = await own.storageState();
  sessions.set(who, { state, at: Date.now() });
  await own.close();
  return state;
}
