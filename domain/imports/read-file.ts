import * as z from "zod";
import { RuleError } from "#domain/errors.ts";
import { isJsonReport, reportsIn } from "#domain/exports/json.ts";
import type { Report } from "#domain/report-shape.ts";
import { isClaimReview, readClaimReviews } from "./claim-review.ts";
import { type FilePart, partOf } from "./file-part.ts";
import { isHypothesis, readHypothesis } from "./hypothesis.ts";
import { type ImportedFile, MAX_FILE_ITEMS, MAX_PART_ITEMS } from "./imported-file.ts";
import { isWebAnnotation, readWebAnnotations } from "./web-annotations.ts";

const UNKNOWN =
  "Galley knows nothing in this. It reads ClaimReview, annotations of Hypothesis, W3C annotations, and Galley’s own JSON.";

/** What is in a file: JSON, or a page whose scripts hold JSON-LD. Throws a RuleError for a file of another kind. */
export const readFile = (content: string): ImportedFile => fileOf(jsonIn(content));

/** The part of a file that begins at `from`. Throws a RuleError for a file with too many items too. */
export function readFilePart(content: string, from: number, maxItems: number = MAX_PART_ITEMS): FilePart {
  const part = partOf(readFile(content), from, maxItems);
  if (part.total > MAX_FILE_ITEMS)
    throw new RuleError(
      `This file has ${part.total.toLocaleString("en")} items, and one import can have ${MAX_FILE_ITEMS.toLocaleString("en")}. Import it in parts.`,
    );
  return part;
}

function fileOf(value: unknown): ImportedFile {
  if (isJsonReport(value)) return { format: "galley", reports: galleyReports(value), leftOut: [] };
  if (isClaimReview(value)) return { format: "claimreview", ...readClaimReviews(value) };
  if (isWebAnnotation(value)) return { format: "w3c", ...readWebAnnotations(value) };
  if (isHypothesis(value)) return { format: "hypothesis", ...readHypothesis(value) };
  throw new RuleError(UNKNOWN);
}

function galleyReports(value: unknown): Report[] {
  try {
    return reportsIn(value);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const { path, message } = error.issues[0] ?? { path: [], message: "" };
    const isSentence = message.endsWith(".") && path.length <= 1;
    return refuse(isSentence ? message : `This report is not as Galley writes it, at “${path.join(".")}”.`);
  }
}

function jsonIn(content: string): unknown {
  const text = content.replace(/^\ufeff/, "").trim();
  if (text === "") throw new RuleError("There is nothing in this file.");
  if (!text.startsWith("<")) return parsed(text) ?? refuse("This is not JSON, nor a web page.");
  const scripts = jsonLdScripts(text).flatMap((script) => parsed(script) ?? []);
  return scripts.length > 0 ? scripts : refuse("No JSON-LD is in this page, so there is no ClaimReview.");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
  } catch {
    return null; // a broken script beside a good one is no reason to refuse the page
  }
}

function refuse(sentence: string): never {
  throw new RuleError(sentence);
}

const SCRIPT_TAGS = /<script\b([^<>]*)>/gi;

/** The texts of the scripts with JSON-LD in a page. */
function jsonLdScripts(html: string): string[] {
  const scripts: string[] = [];
  for (const tag of html.matchAll(SCRIPT_TAGS)) {
    if (!/ld\+json/i.test(tag[1] ?? "")) continue;
    const start = tag.index + tag[0].length;
    const end = html.indexOf("</script", start);
    scripts.push(html.slice(start, end < 0 ? html.length : end));
  }
  return scripts;
}
