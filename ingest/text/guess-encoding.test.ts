import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { RuleError } from "#domain/errors.ts";
import { TEXT_ENCODINGS, type TextEncoding } from "#domain/text-encoding.ts";
import { type Language, SENTENCES } from "#ingest/testing/sentences.ts";
import { decode } from "./decode.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** Encodings, and languages that were written in them. */
const ENCODINGS: [encoding: string, languages: string][] = [
  ["windows-1250", "pl cs hu hr sl ro"],
  ["iso-8859-2", "pl cs hu hr sl ro"],
  ["iso-8859-16", "ro"],
  ["cp852", "pl cs hu"],
  ["maccenteuro", "pl cs"],
  ["windows-1251", "ru uk bg sr be mk"],
  ["koi8-r", "ru bg"],
  ["koi8-u", "uk"],
  ["iso-8859-5", "ru bg sr"],
  ["ibm866", "ru"],
  ["maccyrillic", "ru uk"],
  ["cp855", "ru"],
  ["windows-1252", "de fr es pt it sv da no fi is"],
  ["iso-8859-15", "de fr fi"],
  ["macintosh", "de fr es sv"],
  ["cp850", "de fr es sv"],
  ["cp437", "de fr"],
  ["windows-1253", "el"],
  ["iso-8859-7", "el"],
  ["windows-1254", "tr"],
  ["windows-1255", "he"],
  ["iso-8859-8", "he"],
  ["windows-1256", "ar"],
  ["iso-8859-6", "ar"],
  ["windows-1257", "lt lv et"],
  ["iso-8859-13", "lt lv et"],
  ["iso-8859-4", "lt lv et"],
  ["windows-874", "th"],
  ["shift_jis", "ja"],
  ["euc-jp", "ja"],
  ["euc-kr", "ko"],
  ["gb18030", "zh"],
  ["gb2312", "zh"],
  ["big5", "zh-Hant"],
  ["utf-16le", "ja zh ko"],
  ["utf-16be", "ja zh ko"],
];

/** Old programs wrote Romanian letters with a cedilla, which these encodings have in the places of those with a comma. */
const bytesIn = (encoding: string, text: string) =>
  iconv.encode(text.replaceAll("ș", "ş").replaceAll("ț", "ţ"), encoding === "iso-8859-16" ? "iso-8859-2" : encoding);

const TEXTS = ENCODINGS.flatMap(([encoding, languages]) =>
  languages.split(" ").map((language) => ({ encoding, text: SENTENCES[language as Language] })),
);

test("most texts in 36 encodings are read right, and those that are not are asked about", async () => {
  const outcomes = { right: 0, asked: 0, "right and asked": 0, wrong: [] as string[] };
  for (const { encoding, text } of TEXTS) {
    const found = await decode(bytesIn(encoding, text));
    const [isRight, isAsked] = [found.text === text, found.guess?.isDoubtful === true];
    if (isRight && !isAsked) outcomes.right += 1;
    else if (isRight) outcomes["right and asked"] += 1;
    else if (isAsked) outcomes.asked += 1;
    else outcomes.wrong.push(`${encoding}: ${found.text}`);
  }
  expect(outcomes.wrong).toEqual([]);
  expect((outcomes.right + outcomes["right and asked"]) / TEXTS.length).toBeGreaterThan(0.97);
  expect(outcomes.right / TEXTS.length).toBeGreaterThan(0.85);
});

test.each(TEXTS.filter(({ encoding }) => !encoding.startsWith("utf")))(
  "a text in $encoding can be chosen among the shown candidates: $text",
  async ({ encoding, text }) => {
    const bytes = bytesIn(encoding, text);
    const { guess } = await decode(bytes);
    const texts = await Promise.all(
      (guess?.candidates ?? []).map(async (one) => (await decode(bytes, { encoding: one.encoding })).text),
    );
    expect(texts).toContain(text);
    expect(guess?.candidates.map(({ sample }) => sample.slice(0, 20))).toContain(text.slice(0, 20));
  },
);

test("Japanese in escape sequences is recognised by them", async () => {
  const bytes = Buffer.from("\u001b$B?M8}\u001b(B 5", "latin1");
  expect(await decode(bytes)).toMatchObject({ text: "人口 5", encoding: "iso-2022-jp", guess: null });
});

test.each([
  ["English with quotation marks of Windows", "“It’s dearer,” she said – by 10 €…", "windows-1252", false],
  ["one letter", "The Café closed.", "windows-1252", true],
  ["German with few letters", "Zürich, wo José wohnt.", "windows-1252", true],
] satisfies [string, string, TextEncoding, boolean][])("%s", async (_name, text, encoding, isDoubtful) => {
  expect(await decode(iconv.encode(text, encoding))).toMatchObject({ text, guess: { encoding, isDoubtful } });
});

test.each([
  ["El puente se cerrará", "cp850"],
  ["El puente se cerrará dos años.", "cp850"],
  ["El puente se cerrará", "macintosh"],
  ["Así lo dijo.", "cp437"],
  ["Er kommt aus Malmö.", "cp850"],
] satisfies [string, TextEncoding][])(
  "one letter that ends a word is asked about: %j in %s",
  async (text, encoding) => {
    const decoded = await decode(iconv.encode(text, encoding));
    expect(decoded.text === text || decoded.guess?.isDoubtful).toBe(true);
  },
);

test("a text with many question marks and one letter is guessed at once", () => {
  const bytes = iconv.encode(`${"?".repeat(5_000)} \u00e4`, "windows-1252");
  const started = process.cpuUsage();
  expect(guessEncoding(bytes).isDoubtful).toBe(true);
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
});

test("what a person chose is taken as it is", async () => {
  const bytes = iconv.encode(SENTENCES.cs, "windows-1250");
  expect(await decode(bytes, { encoding: "windows-1251" })).toMatchObject({ encoding: "windows-1251", guess: null });
});

test("any bytes are text in some encoding, or refused in a sentence", async () => {
  const encoding = fc.option(fc.constantFrom(...(Object.keys(TEXT_ENCODINGS) as TextEncoding[])), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), encoding, async (bytes, chosen) => {
      const found = await decode(bytes, { encoding: chosen }).catch((error: unknown) => error);
      if (found instanceof Error) expect(found).toBeInstanceOf(RuleError);
      else expect(found).toMatchObject({ text: expect.any(String) });
    }),
    { numRuns: 300 },
  );
});
