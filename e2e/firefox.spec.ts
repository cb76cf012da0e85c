import { expect } from "@playwright/test";
import { type FirefoxPage, findFirefox, openFirefox } from "./support/firefox.ts";
import { APP, test } from "./support/fixtures.ts";
import { articleWithClaims, LONG_TEXT, SENTENCES } from "./support/many-claims.ts";

const ESCAPE = "\uE00C";

const path = findFirefox();

test.skip(path === null, "Firefox is not installed. Set FIREFOX_PATH to its program to run this test.");

/** An expression for the first bounding box of some words of the article. */
const boxOf = (words: string) => `(() => {
  const walker = document.createTreeWalker(document.querySelector(".article-body"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent.indexOf(${JSON.stringify(words)});
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + ${words.length});
    const { left, right, top, bottom } = range.getClientRects()[0];
    return { left, right, middle: (top + bottom) / 2 };
  }
})()`;

const heading = `document.querySelector(".panel h2")?.textContent`;

const middleOf = async (page: FirefoxPage, words: string): Promise<[number, number]> => {
  const { left, right, middle } = await page.evaluate<{ left: number; right: number; middle: number }>(boxOf(words));
  return [(left + right) / 2, middle];
};

test("in Firefox a thousand claims can be viewed, opened and stepped through, and another one can be marked", async ({
  page,
  context,
  signIn,
  article,
}) => {
  // Starting another browser takes time.
  test.slow();
  const others = SENTENCES.slice(2).map((words) => words.slice(0, -1));
  const quotes = ["left the harbour with 7 crates", "the harbour with 7", ...others];
  const importedArticle = await articleWithClaims({ page, signIn, article }, LONG_TEXT, quotes);
  const firefox = await openFirefox(path ?? "");
  try {
    const { hostname } = new URL(APP);
    for (const { name, value } of await context.cookies()) await firefox.setCookie({ name, value, domain: hostname });
    await firefox.goto(new URL(importedArticle.url, APP).href);
    await firefox.waitFor(`document.querySelectorAll(".ProseMirror mark mark").length > 0`);
    await firefox.waitFor(`${heading} === "1000 claims"`);
    expect(await firefox.evaluate<number>(`document.querySelectorAll("mark").length`)).toBeLessThan(300);

    // The card of two claims appears under the pointer, opens a claim, and can be dismissed.
    await firefox.move(...(await middleOf(firefox, "the harbour with 7")));
    await firefox.waitFor(`document.querySelectorAll(".claim-card button").length === 2`);
    const [x, y] = await firefox.evaluate<[number, number]>(`(() => {
      const { x, y, width, height } = document.querySelectorAll(".claim-card button")[1].getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    })()`);
    await firefox.move(x, y);
    await firefox.click(x, y);
    await firefox.waitFor(`${heading} === "Claim 1 of 1000"`);
    await firefox.move(...(await middleOf(firefox, "the harbour with 7")));
    await firefox.waitFor(`document.querySelector(".claim-card") !== null`);
    await firefox.press(ESCAPE);
    await firefox.waitFor(`document.querySelector(".claim-card") === null`);

    // Another click opens the other claim; J continues to claims that were not drawn at first.
    await firefox.click(...(await middleOf(firefox, "the harbour with 7")));
    await firefox.waitFor(`${heading} === "Claim 2 of 1000"`);
    for (let number = 3; number < 30; number += 1) {
      await firefox.press("j");
      await firefox.waitFor(`${heading} === "Claim ${number} of 1000"`);
    }
    await firefox.waitFor(
      `[...document.querySelectorAll("mark")].some((mark) => mark.textContent.includes("Boat 28 "))`,
    );
    const startLabels = await firefox.evaluate<number>(`document.querySelectorAll(".claim-begins[data-says]").length`);
    expect(startLabels).toBeGreaterThan(0);

    // Select words with the pointer and mark them.
    await firefox.evaluate(`document.querySelector(".reading").scrollTo({ top: 0, behavior: "instant" })`);
    // Wait until the text at the top is drawn.
    await firefox.evaluate(`new Promise((drawn) => requestIdleCallback(() => setTimeout(drawn, 300)))`);
    const box = await firefox.evaluate<{ left: number; right: number; middle: number }>(boxOf("Boat 1 left"));
    await firefox.drag([box.left + 1, box.middle], [box.right - 1, box.middle]);
    await firefox.waitFor(`document.querySelector(".mark-toolbar") !== null`);
    await firefox.press("c");
    await firefox.waitFor(`${heading} === "Claim 1001 of 1001"`);
    await firefox.waitFor(`[...document.querySelectorAll("mark")].some((mark) => mark.textContent === "Boat 1 left")`);
  } finally {
    await firefox.close();
  }
});
