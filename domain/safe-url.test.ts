import fc from "fast-check";
import { expect, test } from "vitest";
import { safeUrl } from "./safe-url.ts";

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["  HTTP://Example.ORG ", "http://example.org/"],
  ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
  ["https:\\\\example.org", "https://example.org/"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["https://[2001:db8::1]/", "https://[2001:db8::1]/"],
])("%s can be followed", (address, url) => {
  expect(safeUrl(address)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u00a0javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "about:blank",
  "view-source:https://example.org",
  "ftp://example.org",
  "https://bank.example@evil.example/",
  "https://user:secret@example.org/",
  "https://exam\u0000ple.org",
  "https://example.org/a b",
  "https://example.org/\ud800",
  "https://",
  "http:",
  "//example.org",
  "/a",
  "example.org",
  "",
  " ",
  `https://example.org/${"a".repeat(4000)}`,
  `https://example.org/${"ä".repeat(1000)}`,
])("%j cannot be followed", (address) => {
  expect(safeUrl(address)).toBeNull();
});

test("whatever comes, what goes out is a web or mail address that is taken again unchanged", () => {
  const schemes = fc.constantFrom("", "http:", "https://", "javascript:", "mailto:", "data:", " \tjava", "HTTPS:");
  const address = fc
    .tuple(schemes, fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(address, fc.anything()), (value) => {
      const url = safeUrl(value);
      if (url === null) return;
      expect(url).toMatch(/^(https?:\/\/|mailto:)\S*$/);
      expect(safeUrl(url)).toBe(url);
    }),
    { numRuns: 1000 },
  );
});

test("an address with letters that are not ASCII stays safe however often it is asked for", () => {
  const addresses = ["https://münchen.example/", "https://example.org/caf\u00e9?q=\u00fc"];
  const refused = Array.from({ length: 60_000 }, (_, index) => safeUrl(addresses[index % 2])).filter((url) => !url);
  expect(refused).toEqual([]);
});
