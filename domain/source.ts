import * as z from "zod";
import type { Stored } from "./field-values.ts";
import { Id, optionalLine, PartialDate, requiredLine, text } from "./fields.ts";
import { hostOfPage, pageOfCache, pathOfPage } from "./page-address.ts";
import { safeUrl } from "./safe-url.ts";
import { isTrackingParameter } from "./tracking-parameters.ts";

/** The kinds of publication, with their labels. */
export const SOURCE_KINDS = {
  data: "Primary data",
  record: "Official record",
  study: "Study",
  expert: "Expert",
  news: "News report",
  archive: "Archive",
  interview: "Interview",
  other: "Other",
} as const;
export type SourceKind = keyof typeof SOURCE_KINDS;

/** A web address that a browser can open: http or https only. */
export const WebAddress = text(4000)
  .transform((value) => value.trim())
  .refine(
    (value) => /^https?:/i.test(value) && safeUrl(value) !== null,
    "Enter a web address that begins with http:// or https://.",
  );

/** The fields of a source. Types, rows, reports and forms derive theirs from this schema. */
export const SourceFields = z.strictObject({
  url: WebAddress.nullish(),
  title: optionalLine(500).optional(),
  publisher: optionalLine(200).optional(),
  author: optionalLine(200).optional(),
  /** As far as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  publishedAt: PartialDate.nullish(),
  kind: z.enum(Object.keys(SOURCE_KINDS) as [SourceKind, ...SourceKind[]]).optional(),
});

/**
 * The source of a piece of evidence. A source of the library with the same address is used again, and one without an
 * address by its id, such as a file.
 */
export const SourceInput = z
  .strictObject({ id: Id.optional(), ...SourceFields.shape })
  .refine(({ url, title }) => Boolean(url || title), "A source needs an address or a title.");
export type SourceInput = z.infer<typeof SourceInput>;

/** The input that corrects a source of the library. */
export const SourceChange = z.strictObject({
  ...SourceFields.shape,
  title: requiredLine(500, "Give the source a title."),
  kind: SourceFields.shape.kind.unwrap(),
});
export type SourceChange = z.infer<typeof SourceChange>;

/** A publication of the library. `isFile` where it has no address but is a file, of which Galley has a copy. */
export type Source = Stored<z.infer<typeof SourceFields>> & {
  id: string;
  title: string;
  version: number;
  isFile?: true;
};

/**
 * A web address without scheme, `www.`, fragment, tracking parameters, the names of a front page and of an AMP copy, and
 * final slash; null for anything else.
 */
export function urlKey(url: string): string | null {
  const safe = safeUrl(url);
  if (!safe || !/^https?:/i.test(safe)) return null;
  const address = new URL(safe);
  const cached = pageOfCache(address);
  if (cached) return urlKey(`https://${cached}`);
  if (address.search !== "") {
    for (const [name, value] of [...address.searchParams])
      if (isTrackingParameter(name, value)) address.searchParams.delete(name);
    address.searchParams.sort();
  }
  return `${hostOfPage(address.host)}${pathOfPage(address.pathname)}${address.search}`;
}

/**
 * Number of the rules of `urlKey`. Increase it when they change, with a migration that makes it the default of new rows:
 * a job then makes the stored keys again (server/renew-url-keys.ts).
 */
export const URL_KEY_RULES = 3;

/** By what a source is the same as another: its address, else its id. */
export const sourceKey = ({ id, url }: { id: string; url?: string | null | undefined }): string =>
  (url && urlKey(url)) || id;

/** How many sources these are: those with one address count once, whoever cites them. */
export const countSources = (sources: { id: string; url?: string | null | undefined }[]): number =>
  new Set(sources.map(sourceKey)).size;
