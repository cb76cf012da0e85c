import { expect, test } from "vitest";
import { titleSize } from "./content.ts";

test.each([
  ["What the tide tables leave out", 23],
  ["Of the Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", 11.9],
  ["x".repeat(200), 9],
  ["", 23],
])("a line holds the longest word of the title %s", (title, size) => expect(titleSize(title)).toBeCloseTo(size, 1));
