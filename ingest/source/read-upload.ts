import { RuleError } from "#domain/errors.ts";
import type { SourceContent } from "#domain/source/source-content.ts";
import { SOURCE_FILE_TYPES, WRONG_FILE } from "#domain/source/source-file.ts";
import { readWithin } from "./read-safely.ts";
import { sourceFormat } from "./source-format.ts";

/** A request waits for the answer, for at most 15 s with everything else. */
const read = readWithin({ timeoutMs: 8_000, totalTimeoutMs: 11_000, maxHeapMb: 384 });

/** Read a file that somebody uploads as a source. Throws a RuleError for a type that cannot be cited, and when busy. */
export async function readUpload(bytes: Uint8Array): Promise<SourceContent> {
  const { mediaType } = await sourceFormat(bytes, "text/plain");
  if (!SOURCE_FILE_TYPES.some((type) => type === mediaType)) throw new RuleError(WRONG_FILE);
  return { ...(await read({ bytes, mediaType })), mediaType };
}
