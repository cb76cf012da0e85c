import fc from "fast-check";
import { expect, test } from "vitest";
import { passageAddress, passageInAddress } from "./addresses.ts";

const inAddress = (address: string) => new URL(address, "https://galley.example").searchParams.get("passage");

test("an address names the passage that it was made of", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (start, length) => {
      const passage = { start, end: start + length + 1 };
      expect(passageInAddress(inAddress(passageAddress("1", passage)), passage.end)).toEqual(passage);
    }),
  );
});

test.each([null, "", "7", "9-7", "7-7", "-7", "7-", "1e9-2e9", "a-b", "7-11", "0.5-2", "1-2-3x"])(
  "an address with the passage %s names none in a text of ten characters",
  (value) => {
    expect(passageInAddress(value, 10)).toBeNull();
  },
);
