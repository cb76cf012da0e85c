import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "#domain/report-shape.ts";
import { partOf } from "./file-part.ts";
import type { ImportedFile } from "./imported-file.ts";

const reports = (sizes: number[]): ImportedFile => ({
  format: "galley",
  leftOut: [{ what: "One", reason: "It is broken." }],
  reports: sizes.map((size, index) => ({ name: index, claims: Array(size), lost: [] })) as unknown as Report[],
});

/** All parts of a file, one after the other. */
function partsOf(file: ImportedFile, maxItems: number) {
  const parts = [partOf(file, 0, maxItems)];
  for (let next = parts[0]?.next ?? null; next !== null; next = parts.at(-1)?.next ?? null)
    parts.push(partOf(file, next, maxItems));
  return parts;
}

test("the parts of a file have all of it once, in its order, and none is larger than allowed but for one report", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), fc.integer({ min: 1, max: 10 }), (sizes, maxItems) => {
      const file = reports(sizes);
      const parts = partsOf(file, maxItems);
      const all = parts.flatMap((part) => (part.file.format === "galley" ? part.file.reports : []));
      expect(all).toEqual(file.format === "galley" && file.reports);
      expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(parts[0]?.total);
      expect(parts.flatMap((part) => part.file.leftOut)).toHaveLength(1);
      for (const { file: part, size } of parts)
        expect(size <= maxItems || (part.format === "galley" && part.reports.length === 1)).toBe(true);
    }),
  );
});
