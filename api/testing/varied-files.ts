import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { TRICKY_STRINGS } from "./hostile-strings.ts";

/** A file as somebody would bring it. */
export type BroughtFile = { name: string; bytes: Uint8Array };

/** A change at a place from 0 (the beginning) to 1 (the end): a part is cut out, repeated or replaced. */
type Edit = { at: number; length: number; insert: string | null };

const MARKUP =
  "<table> <tr> <li> <math><mfrac> <ruby><rt> <q> <del> <pre> <sup>2</sup> <svg> &#x202e; &#0; ]]> <!-- </p> ** | ~~ [^1]: --- +++ ``` w:p".split(
    " ",
  );

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  insert: fc.oneof(
    fc.constant(null),
    fc.constant(""),
    fc.constantFrom(...TRICKY_STRINGS.map((text) => text.slice(0, 5_000)), ...MARKUP),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  ),
});

/** Encodings of old files, and those that write every other byte as zero. */
const ENCODINGS = [
  "utf-8",
  "utf-8",
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1251",
  "iso-8859-16",
  "shift_jis",
  "big5",
];

/** Variants of these files: with other parts, in other encodings, cut off or with damaged bytes. */
export const variantsOf = (files: fc.Arbitrary<BroughtFile>): fc.Arbitrary<BroughtFile> =>
  fc
    .tuple(files, fc.array(edit, { maxLength: 4 }), fc.constantFrom(...ENCODINGS), fc.option(edit, { freq: 5 }))
    .map(([{ name, bytes }, edits, encoding, damage]) => ({
      name,
      bytes: damaged(name.endsWith(".docx") ? editedWord(bytes, edits) : editedText(bytes, edits, encoding), damage),
    }));

function editedText(bytes: Uint8Array, edits: Edit[], encoding: string): Uint8Array {
  if (edits.length === 0 && encoding === "utf-8") return bytes;
  return iconv.encode(edits.reduce(edited, Buffer.from(bytes).toString()), encoding);
}

/** A Word file whose texts, styles or relationships are edited, but not the archive around them. */
function editedWord(bytes: Uint8Array, edits: Edit[]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (const one of edits) {
    const name = one.length % 3 === 0 ? names[one.length % names.length] : "word/document.xml";
    if (name && parts[name]) parts[name] = strToU8(edited(strFromU8(parts[name]), one));
  }
  return zipSync(parts);
}

function edited(text: string, { at, length, insert }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + (insert ?? text.slice(from, from + length).repeat(2)) + text.slice(from + length);
}

/** A file that a disk or a mail program damaged: cut off, or with other bytes at one place. */
function damaged(bytes: Uint8Array, damage: Edit | null): Uint8Array {
  if (damage === null) return bytes;
  const from = Math.floor(damage.at * bytes.length);
  if (damage.insert === "") return bytes.slice(0, from);
  return bytes.map((byte, index) => (index >= from && index < from + damage.length ? byte ^ 0x5a : byte));
}
