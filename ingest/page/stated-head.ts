import { firstOfType, type JsonObject, jsonLdIn, nameOf } from "#ingest/html/json-ld.ts";
import { metaIn } from "#ingest/html/meta.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import type { StatedHead } from "./head.ts";

/** The titles, descriptions and text in the metadata of a page. */
export function statedHead(page: Document): StatedHead {
  const article = firstOfType(jsonLdIn(page), [/Article|Posting/]);
  const { all } = metaIn(page);
  const lines = (...values: unknown[]) =>
    values
      .flat()
      .map(oneLine)
      .filter((line) => line !== undefined);
  return {
    titles: lines(
      article.headline,
      all("og:title"),
      all("twitter:title"),
      all("dc.title"),
      page.querySelector("title")?.textContent,
    ),
    isForSubscribers: isForSubscribers(article),
    body: oneLine(article.articleBody) ?? "",
    outlets: lines(all("og:site_name"), nameOf(article.publisher)),
    descriptions: lines(article.description, all("og:description"), all("description"), all("twitter:description")),
  };
}

/** Whether a page says that only subscribers get all of its text. */
const isForSubscribers = ({ isAccessibleForFree }: JsonObject) =>
  /^(false|no)$/i.test(String(isAccessibleForFree ?? ""));
