import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition, fileName } from "./file-name.ts";

test.each([
  ["What the tide tables leave out", "What the tide tables leave out.csv"],
  ['  A/B: "c"\u202e..\\d  ', "A B c d.csv"],
  ["../../etc/passwd", "etc passwd.csv"],
  ["مدّ وجزر", "مدّ وجزر.csv"],
  ["", "report.csv"],
  [`${"tide ".repeat(40)}`, `${"tide ".repeat(11)}tide.csv`],
])("the file of %j is %j", (title, name) => {
  expect(fileName(title, "csv")).toBe(name);
});

test("the header has the name in ASCII and in full", () => {
  expect(contentDisposition("Fünf (5) Ärzte.csv")).toBe(
    `attachment; filename="Funf (5) Arzte.csv"; filename*=UTF-8''F%C3%BCnf%20%285%29%20%C3%84rzte.csv`,
  );
});

test("any title makes a header of one line from which the name can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      const name = fileName(title, "html");
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename="[^"\\%]+"; filename\*=UTF-8''[\w.%~-]+$/);
      expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    }),
  );
});
