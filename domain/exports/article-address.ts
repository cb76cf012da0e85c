import { articleAddress } from "#domain/addresses.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** The address of the article as it was published, else in the app. */
export const publishedAddress = ({ article, baseUrl }: Pick<ReportHead, "article" | "baseUrl">): string =>
  safeUrl(article.url) ?? `${baseUrl}${articleAddress(article.id)}`;
