import { expect, test } from "vitest";
import { ingest } from "./ingest.ts";

const directions = async (html: string, language?: string) => {
  const found = await ingest({ kind: "html", html }, { language });
  const shown = found.document.content.map(({ attrs }) => attrs?.dir ?? "-").join(" ");
  return `${found.language}: ${shown}`;
};

const ENGLISH = "<p>The minister said that the budget of the town grew by five percent in this year.</p>";
const ARABIC = "<p>WhatsApp: قال الوزير إن الميزانية ارتفعت خمسة بالمئة هذا العام، وإن ذلك كثير.</p>";

test("a block with other letters than the article has their direction", async () => {
  expect(await directions(ENGLISH + ARABIC + ENGLISH)).toBe("en: - rtl -");
  expect(await directions(ARABIC + ENGLISH + ARABIC + ARABIC)).toBe("ar: - ltr - -");
});

test("what the source states for a block comes first, and lists turn only as a whole", async () => {
  expect(await directions(`${ENGLISH}<p dir="rtl">He said: 5%.</p>${ENGLISH}`)).toBe("en: - rtl -");
  expect(await directions(`${ARABIC}<p dir="rtl">BBC: 5%.</p>${ARABIC}`)).toBe("ar: - - -");
  expect(await directions(`${ENGLISH}<ul><li>الوزير</li><li>الميزانية</li></ul>${ENGLISH}`)).toBe("en: - rtl -");
  expect(await directions(`${ENGLISH}<ul><li>الوزير</li><li>minister</li></ul>${ENGLISH}`)).toBe("en: - - -");
});

test("the directions are relative to the language that a person named", async () => {
  expect(await directions(ENGLISH + ARABIC, "ar")).toBe("en: ltr -");
});

test("a text whose language is not known has the direction of its letters in each block", async () => {
  expect(await directions("<p>ܫܠܡܐ ܥܠܡܐ ܟܠܗ</p><p>123</p>")).toBe("undefined: rtl -");
});
