import { expect, test } from "vitest";
import { article, claimOn, paragraph, reportOf } from "#domain/exports/testing/fixtures.ts";
import { toCsv } from "./csv.ts";
import { FORMATS } from "./formats.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";

const tides = article(paragraph("High water 🌊 rises."));
const report = reportOf(tides, { claims: [claimOn(tides, "🌊")] });
const options = { bom: true };

test.each([
  ["html", toHtml(report)],
  ["csv", toCsv(report, options)],
  ["json", toJson(report)],
] as const)("%s is written as UTF-8, byte for byte", async (format, text) => {
  const bytes = await new Response(FORMATS[format].write(report, options)).arrayBuffer();
  expect(Buffer.from(bytes)).toEqual(Buffer.from(text, "utf8"));
});
