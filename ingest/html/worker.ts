import { parentPort } from "node:worker_threads";
import { RuleError } from "#domain/errors.ts";
import type { Reading } from "#ingest/reading.ts";
import { type HtmlInput, readHtml } from "./read-html.ts";

/** What comes back from the worker: the reading, the sentence of a refusal, or what the page broke. */
export type HtmlAnswer = { reading: Reading } | { refusal: string } | { failure: string };

parentPort?.on("message", (input: HtmlInput) => parentPort?.postMessage(answerTo(input)));

/** Errors lose their class on the way between threads; and what a strange page breaks in a parser is the page's fault. */
function answerTo(input: HtmlInput): HtmlAnswer {
  try {
    return { reading: readHtml(input) };
  } catch (error) {
    return error instanceof RuleError ? { refusal: error.message } : { failure: String(error) };
  }
}
