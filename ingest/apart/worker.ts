import { parentPort } from "node:worker_threads";
import { RuleError } from "#domain/errors.ts";
import type { Ingested, IngestInput } from "#ingest/ingest.ts";
import { readArticle } from "#ingest/read-article.ts";

/** What comes back from the worker: the article, the sentence of a refusal, or what the input broke. */
export type Answer = { article: Ingested } | { refusal: string } | { failure: string };

parentPort?.on("message", async (input: IngestInput) => parentPort?.postMessage(await answerTo(input)));

/** Errors lose their class on the way between threads; and what a strange input breaks in a parser is the input's fault. */
async function answerTo(input: IngestInput): Promise<Answer> {
  try {
    return { article: await readArticle(input) };
  } catch (error) {
    return error instanceof RuleError ? { refusal: error.message } : { failure: String(error) };
  }
}
