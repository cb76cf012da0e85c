import type { TextEncoding } from "#domain/text-encoding.ts";
import { addressOfPage, fetchPage } from "./fetch-page.ts";
import { type IngestOptions, type IngestResult, ingest } from "./ingest.ts";
import type { FileInput } from "./input.ts";

/** The article at an address, and the page as fetched. Throws a RuleError when it cannot be fetched or read. */
export async function ingestPage(
  address: string,
  { encoding, ...known }: Pick<IngestOptions, "title" | "language"> & { encoding?: TextEncoding | undefined } = {},
): Promise<{ article: IngestResult; page: FileInput & { url: string } }> {
  const page = await fetchPage(address);
  const article = await ingest({ ...page, encoding }, { ...known, needsDecoded: true });
  return { article: { ...article, url: addressOfPage(page.url, article.url) }, page };
}
