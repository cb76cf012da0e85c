import { addressOfPage, fetchPage } from "./fetch-page.ts";
import { type IngestOptions, type IngestResult, ingest } from "./ingest.ts";
import type { FileInput } from "./input.ts";

/** The article at an address, and the page as fetched. Throws a RuleError when it cannot be fetched or read. */
export async function ingestPage(
  address: string,
  {
    title,
    language,
    ...readAs
  }: Pick<IngestOptions, "title" | "language"> & Pick<FileInput, "encoding" | "candidate"> = {},
): Promise<{ article: IngestResult; page: FileInput & { url: string } }> {
  const page = await fetchPage(address);
  const article = await ingest({ ...page, ...readAs }, { title, language, needsDecoded: true });
  return { article: { ...article, url: addressOfPage(page.url, article.url) }, page };
}
