import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { readText } from "#ingest/text/read-text.ts";
import { readHeadline, titleFrom } from "./headline.ts";

const BODY = "\n\nThe prices rose by three percent in May. They fell in June.\n\nNobody knows why.";
const read = (text: string, given?: string) => readHeadline(readText(text).blocks, given);

test("a short first line is the headline and stays in the text", () => {
  const { blocks, details } = read(`Prices rise${BODY}`);
  expect(details).toEqual({ title: "Prices rise" });
  expect(blocks[0]).toEqual({ type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Prices rise" }] });
  expect(canonicalText({ type: "doc", content: blocks })).toBe(`Prices rise${BODY}`);
});

test.each([
  ["a sentence", `Prices rose.${BODY}`],
  ["a quoted sentence", `"Prices rose."${BODY}`],
  ["a long line", `${"Prices rise ".repeat(20)}${BODY}`],
  ["all there is", "Prices rise"],
  ["a caption of two lines", `The bridge\nThe bridge Reuters${BODY}`],
  ["a row of dashes", `---${BODY}`],
  [
    "half of a sentence",
    "The shops of the old town say\n\nthat prices rose by three percent in May. They fell in June.",
  ],
  ["a line that ends in a comma", `Prices rose in May,${BODY}`],
  ["a line that ends in a dash", `Prices rose by -${BODY}`],
  ["the head of a table", `Name   Age   City${BODY}`],
  ["the head of a table with tabs", `Name\tAge\tCity${BODY}`],
  ["an item of a list", `* Prices rose${BODY}`],
])("%s is not a headline", (_name, text) => {
  const { blocks, details } = read(text);
  expect(details).toEqual({});
  expect(blocks).toEqual(readText(text).blocks);
});

test("a question or a line that ends in dots can be a headline", () => {
  expect(read(`Do prices rise?${BODY}`).details.title).toBe("Do prices rise?");
  expect(read(`And prices rise...${BODY}`).details.title).toBe("And prices rise...");
});

test("when a title is given, only the same line is the headline", () => {
  expect(read(`Prices rise${BODY}`, "Prices rise").blocks[0]?.type).toBe("heading");
  expect(read(`Prices rise${BODY}`, "Study A").blocks[0]?.type).toBe("paragraph");
});

test.each([
  [`Prices rise\n\nBy Jane Roe and José Núñez${BODY}`, { byline: "Jane Roe and José Núñez" }],
  [`Prices rise\nBy Jane Roe | Daily News\n12 March 2024${BODY}`, { byline: "Jane Roe", publishedAt: "2024-03-12" }],
  [`Prices rise\n\nBy Jane Roe, 12 March 2024 10:30 GMT${BODY}`, { byline: "Jane Roe", publishedAt: "2024-03-12" }],
  [`Prices rise\n\nThe shops know why\n\nPublished: March 12, 2024, 10:30 am${BODY}`, { publishedAt: "2024-03-12" }],
  [`Preise steigen\n\nVon Jörg Maier\n\n12. März 2024${BODY}`, { byline: "Jörg Maier", publishedAt: "2024-03-12" }],
  [`Prices rise\n\nBy Tuesday, the prices had risen.${BODY}`, {}],
  [`Prices rise\n\nOn 12 March 2024 the prices rose by three percent, the office says${BODY}`, {}],
])("byline and date are found under the headline: %j", (text, found) => {
  const { title, ...details } = read(text).details;
  expect(title).toMatch(/^Pr/);
  expect(details).toEqual(found);
});

test("lines right under the headline stay in the text", () => {
  const { blocks } = read(`Prices rise\nBy Jane Roe${BODY}`);
  expect(canonicalText({ type: "doc", content: blocks })).toBe(`Prices rise\n\nBy Jane Roe${BODY}`);
});

test("without a headline, the title is the first sentence, cut between words", () => {
  const title = (text: string) => titleFrom(readText(text).blocks);
  expect(title("> She wrote:\n> The price rose\n> and fell again.\n\nYes.")).toBe("The price rose and fell again.");
  expect(title("Roses are red,\nviolets are blue,\nand so are you.\nThe end")).toBe("Roses are red,");
  expect(title("iPhones are dear. Everybody buys one.\n\nThe end.")).toBe("iPhones are dear.");
  expect(title("Mr. Roe sold bread. He sold it dear.\n\nMore.")).toBe("Mr. Roe sold bread.");
  expect(title("The bridge\nThe bridge Reuters\n\nPrices rose. They fell.")).toBe("Prices rose.");
  expect(title(`${"Prices rose, ".repeat(20)}\n\nMore`)).toBe("Prices rose, ".repeat(9).replace(/, $/, "…"));
  expect(title("One line")).toBe("One line");
  expect(title("The shops say\nthat prices rose. They\nfell in June.\n\nMore.")).toBe(
    "The shops say that prices rose.",
  );
  expect(title("א".repeat(500)).length).toBeLessThanOrEqual(121);
});
