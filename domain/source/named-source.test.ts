import { expect, test } from "vitest";
import { namedSource } from "./named-source.ts";

test.each([
  [" https://gauge.example/a ", { url: "https://gauge.example/a" }],
  ["www.gauge.example", { url: "https://www.gauge.example" }],
  ["gauge.example/tides?year=2025", { url: "https://gauge.example/tides?year=2025" }],
  ["10.1000/182", { url: "https://doi.org/10.1000/182", doi: "10.1000/182" }],
  ["https://doi.org/10.1000/ABC", { url: "https://doi.org/10.1000/abc", doi: "10.1000/abc" }],
  ["doi:10.1000/182", { url: "https://doi.org/10.1000/182", doi: "10.1000/182" }],
])("%j names a source by its address or DOI", (text, named) => expect(namedSource(text)).toEqual(named));

test.each([
  "",
  "tide tables",
  "and/or",
  "3.5/10",
  "tables.pdf",
  "https://",
  "javascript:alert(1)",
  "see https://a.example/",
])("%j is words", (text) => expect(namedSource(text)).toBeNull());
