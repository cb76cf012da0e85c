import { expect, test } from "vitest";
import { asDoi, doiAddress, doiIn } from "./doi.ts";

test.each([
  ["10.1000/182", "10.1000/182"],
  ["doi:10.1000/ABC.Def", "10.1000/abc.def"],
  [
    "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
    "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
  ],
  ["http://dx.doi.org/10.1016/s0140-6736(20)30183-5", "10.1016/s0140-6736(20)30183-5"],
  ["https://journal.example/article/10.1000/182", null],
  ["10.1000/182 and more", null],
  ["ten", null],
  ["%", null],
])("%s is the DOI %s", (text, doi) => expect(asDoi(text)).toBe(doi));

test("a DOI is found in a sentence, without the punctuation after it", () => {
  expect(doiIn("See https://doi.org/10.1000/xyz.1. Then (doi:10.1000/XYZ.1).")).toBe("10.1000/xyz.1");
  expect(doiIn("(see 10.1000/2)")).toBe("10.1000/2");
  expect(doiIn("no number")).toBeNull();
});

test("of several DOIs in a text none is its own", () => {
  expect(doiIn("10.1000/1 and 10.1000/2")).toBeNull();
});

test("the address of a DOI leads back to it", () => {
  for (const doi of ["10.1000/182", "10.1016/s0140-6736(20)30183-5", "10.1000/a#b?c"])
    expect(asDoi(doiAddress(doi))).toBe(doi);
});
