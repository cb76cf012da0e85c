import type * as z from "zod";
import { ArticleChange, type ArticleDetails } from "./article.ts";
import { cutAtGrapheme } from "./graphemes.ts";

/** What a text states about itself. */
export type FoundDetails = {
  title?: string | undefined;
  outlet?: string | undefined;
  byline?: string | undefined;
  /** ISO 8601: a day, or an instant in UTC. */
  publishedAt?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** The address that a page gives as its own. */
  url?: string | undefined;
};

/** The tag of BCP 47 for a language that is not known. */
export const UNKNOWN_LANGUAGE = "und";

/** Independent verdicts that a claim needs by default. */
export const DEFAULT_REQUIRED_VERDICTS = 2;

/**
 * The details that the person gave, completed with those found in the text. A null field was left empty on purpose and
 * stays empty. A found value that its field cannot hold, such as a date that does not exist, counts as not found.
 */
export function completeDetails(given: ArticleChange, found: FoundDetails): ArticleDetails {
  const { title, url, outlet, byline, publishedAt, language } = ArticleChange.shape;
  return {
    title: given.title ?? fitting(title, found.title, 500) ?? "Untitled",
    url: preferred(given.url, fitting(url, found.url, 4000)),
    outlet: preferred(given.outlet, fitting(outlet, found.outlet, 200)),
    byline: preferred(given.byline, fitting(byline, found.byline, 300)),
    publishedAt: preferred(given.publishedAt, fitting(publishedAt, found.publishedAt, 40)),
    language: given.language ?? fitting(language, found.language, 35) ?? UNKNOWN_LANGUAGE,
    tags: given.tags ?? [],
    requiredVerdicts: given.requiredVerdicts ?? DEFAULT_REQUIRED_VERDICTS,
  };
}

const preferred = (given: string | null | undefined, found: string | null | undefined) =>
  given === undefined ? (found ?? null) : given;

/** A found value as its field takes it, cut to `maxLength`; undefined when the field cannot hold it. */
function fitting<T>(field: z.ZodType<T>, found: string | undefined, maxLength: number): T | undefined {
  if (found === undefined) return undefined;
  const parsed = field.safeParse(cutAtGrapheme(found, maxLength));
  return parsed.success ? parsed.data : undefined;
}
