import { expect, test } from "vitest";
import { type CitedSource, citation } from "./citation.ts";

const REGISTER: CitedSource = {
  ...{ title: "Register of bridges", author: "A. Clerk", publisher: "Bridge Office", publishedAt: "2026-03-14" },
  ...{ url: "https://bridges.example/register", doi: null, kind: "record" },
};
const BARE: CitedSource = { ...REGISTER, author: null, publisher: null, publishedAt: null, url: null };

test.each([
  ["plain", "A. Clerk, “Register of bridges”, Bridge Office, 14 March 2026, https://bridges.example/register"],
  ["apa", "A. Clerk. (2026, March 14). Register of bridges. Bridge Office. https://bridges.example/register"],
  ["chicago", "A. Clerk. “Register of bridges.” Bridge Office, March 14, 2026. https://bridges.example/register."],
] as const)("a source in the style %s", (style, line) => {
  expect(citation(REGISTER, style)).toBe(line);
});

test.each([
  ["plain", "“Register of bridges”"],
  ["apa", "Register of bridges. (n.d.)."],
  ["chicago", "“Register of bridges.”"],
] as const)("what is not known is left out in the style %s", (style, line) => {
  expect(citation(BARE, style)).toBe(line);
});

test("without an author the publisher stands for them in APA", () => {
  const source = { ...REGISTER, author: null, publishedAt: "2026-03" };
  expect(citation(source, "apa")).toBe(
    "Bridge Office. (2026, March). Register of bridges. https://bridges.example/register",
  );
  expect(citation({ ...source, publishedAt: "2026" }, "apa")).toContain("(2026)");
});

test("a DOI is the address, and a title that ends with a sign gets no full stop", () => {
  const source = { ...REGISTER, title: "How long is it?", doi: "10.1000/182" };
  expect(citation(source, "chicago")).toBe(
    "A. Clerk. “How long is it?” Bridge Office, March 14, 2026. https://doi.org/10.1000/182.",
  );
});

test.each([
  ["plain", "A. Clerk, “Bridges in Fig. 3.”, Bridge Office, 14 March 2026, https://bridges.example/register"],
  ["apa", "A. Clerk. (2026, March 14). Bridges in Fig. 3. Bridge Office. https://bridges.example/register"],
  ["chicago", "A. Clerk. “Bridges in Fig. 3.” Bridge Office, March 14, 2026. https://bridges.example/register."],
] as const)("a title that ends with a full stop gets no second one in the style %s", (style, line) => {
  expect(citation({ ...REGISTER, title: "Bridges in Fig. 3." }, style)).toBe(line);
});
