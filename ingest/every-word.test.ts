import fc from "fast-check";
import { expect, test } from "vitest";
import { RuleError } from "#domain/errors.ts";
import { checkReading } from "./check-reading.ts";
import type { IngestInput } from "./input.ts";
import { readInput } from "./read-input.ts";
import { arbitraryMarkdown, arbitraryPage, arbitraryWordParts } from "./testing/arbitrary-source.ts";
import { wordFile } from "./testing/word-file.ts";

/** Sources of each kind. GALLEY_SOURCES=5000 tries as many as a release should. */
const SOURCES = { numRuns: Number(process.env.GALLEY_SOURCES ?? 200) };
const TIMEOUT = { timeout: 60_000 + SOURCES.numRuns * 200 };

/** The text, title and told words of an input; null where it is refused with a reason. Any other error is a bug. */
async function everythingOf(input: IngestInput): Promise<string | null> {
  try {
    const { reading } = await readInput(input);
    const { text, title, leftOut } = checkReading({
      reading: JSON.stringify(reading),
      kind: input.kind,
      title: undefined,
      language: undefined,
    });
    return [text, title, ...leftOut.flatMap(({ texts = [] }) => texts)].join("\n");
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

async function expectWords(input: IngestInput, words: string[]): Promise<void> {
  const found = await everythingOf(input);
  if (found !== null) expect(words.filter((word) => !found.includes(word))).toEqual([]);
}

const docx = (parts: Parameters<typeof wordFile>[0]): IngestInput => ({
  kind: "file",
  name: "a.docx",
  bytes: wordFile(parts),
});

test("every word of a page is in its text or told", TIMEOUT, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage, ({ source: html, words }) => expectWords({ kind: "html", html }, words)),
    SOURCES,
  );
});

test("every word of a Markdown text is in its text or told", TIMEOUT, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMarkdown, ({ source: markdown, words }) =>
      expectWords({ kind: "markdown", markdown }, words),
    ),
    SOURCES,
  );
});

test("every word of a Word file is in its text or told", TIMEOUT, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWordParts, ({ source, words }) => expectWords(docx(source), words)),
    SOURCES,
  );
});

test("hidden parts are told to their last word, however many there are", async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `w${10_000 + index}`);
  const parts = words.map((word) => `<p hidden>${"and so on ".repeat(40)}${word}</p>`);
  const alt = `<img src="https://a.example/a.png" alt="${"a mill ".repeat(400)}w1">`;
  await expectWords({ kind: "html", html: `<p>Bread.</p>${parts.join("")}${alt}` }, [...words, "w1"]);
});

/** A source from which a part was cut out, as in a broken file. */
const damaged = <Form>(sources: fc.Arbitrary<{ source: Form }>, cut: (form: Form, from: number, to: number) => Form) =>
  fc.tuple(sources, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40)).map(([{ source }, at, length]) => {
    const size = JSON.stringify(source).length;
    return cut(source, Math.floor(at * size), Math.floor(at * size) + length);
  });

const cutText = (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to);

test("a damaged source is read or refused with a reason", TIMEOUT, async () => {
  const inputs = fc.oneof(
    damaged(arbitraryPage, cutText).map((html): IngestInput => ({ kind: "html", html })),
    damaged(arbitraryMarkdown, cutText).map((markdown): IngestInput => ({ kind: "markdown", markdown })),
    damaged(arbitraryWordParts, (parts, from, to) => ({ ...parts, body: cutText(parts.body, from, to) })).map(docx),
  );
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      await everythingOf(input);
    }),
    SOURCES,
  );
});
