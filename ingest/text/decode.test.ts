import fc from "fast-check";
import { expect, test } from "vitest";
import { RuleError } from "#domain/errors.ts";
import { decode as decodeFile } from "./decode.ts";

const decode = async (bytes: Uint8Array) => (await decodeFile(bytes)).text;

const SENTENCE = "Zürich: der Preis stieg um 3 % – „teuer“, sagt José.";

const bytesOf = (text: string, encoding: "utf8" | "utf16le" | "latin1") => new Uint8Array(Buffer.from(text, encoding));
const bigEndian = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());

test.each([
  ["UTF-8", bytesOf(SENTENCE, "utf8")],
  ["UTF-8 with a mark", bytesOf(`\ufeff${SENTENCE}`, "utf8")],
  ["UTF-16 with a mark", bytesOf(`\ufeff${SENTENCE}`, "utf16le")],
  ["UTF-16 without a mark", bytesOf(SENTENCE, "utf16le")],
  ["big-endian UTF-16 with a mark", bigEndian(`\ufeff${SENTENCE}`)],
  ["big-endian UTF-16 without a mark", bigEndian(SENTENCE)],
])("%s is decoded correctly", async (_name, bytes) => {
  expect(await decodeFile(bytes)).toMatchObject({ text: SENTENCE, guess: null });
});

test("text that is not UTF-8 is decoded as Windows-1252, which includes Latin-1", async () => {
  expect(await decode(bytesOf("Zürich, où l'été", "latin1"))).toBe("Zürich, où l'été");
  expect(await decode(Uint8Array.of(0x93, 0x31, 0x30, 0x20, 0x80, 0x94))).toBe("“10 €”");
});

test("the encoding that a page states is used", async () => {
  const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>';
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])]);
  expect(await decode(bytes)).toBe(`${head}Москва`);
});

test("valid UTF-8 is decoded as UTF-8 whatever the page states, and an unknown encoding is ignored", async () => {
  expect(await decode(bytesOf('<meta charset="iso-8859-1">Zürich', "utf8"))).toContain("Zürich");
  expect(await decode(bytesOf('<meta charset="klingon">Zürich', "latin1"))).toContain("Zürich");
});

test("UTF-8 that is cut in the middle of a character is still UTF-8, and doubtful", async () => {
  const { text, guess } = await decodeFile(bytesOf("äöü ".repeat(20), "utf8").subarray(0, 120));
  expect(text).toMatch(/^(äöü )+/);
  expect(guess).toMatchObject({ encoding: "utf-8", isDoubtful: true });
});

test("any text survives encoding in UTF-8 or in UTF-16 with a byte order mark", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => !/[\p{Control}\ufeff]/u.test(value));
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      expect(await decode(bytesOf(`\ufeff${value}`, "utf8"))).toBe(value);
      expect(await decode(bytesOf(`\ufeff${value}`, "utf16le"))).toBe(value);
    }),
  );
});

test.each([
  ["a program", Buffer.from("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000", "latin1"), "not text"],
  ["a text with one stray NUL", Buffer.from(`A long sentence, ${"and more of it, ".repeat(20)}\u0000`), "not text"],
  ["a picture", Buffer.from("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", "latin1"), "not text"],
  [
    "compressed bytes without a NUL",
    Buffer.from([0x1f, 0x8b, 8, 9, 7, 0x85, 0x12, 0x90, 0xf1, 3, 0x9d, 0x61]),
    "not text",
  ],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "PDF"],
  ["a ZIP file", Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"), "ZIP"],
  ["an RTF file", Buffer.from("{\\rtf1\\ansi Hello}"), "RTF"],
])("%s is refused with a message", async (_name, bytes, word) => {
  await expect(decode(bytes)).rejects.toThrow(RuleError);
  await expect(decode(bytes)).rejects.toThrow(word);
});
