import type * as z from "zod";
import { ArticleChange, type ArticleDetails } from "./article.ts";

/** What an article says about itself. */
export type FoundDetails = {
  title: string;
  url?: string | undefined;
  outlet?: string | undefined;
  byline?: string | undefined;
  publishedAt?: string | undefined;
  language?: string | undefined;
};

/** Independent verdicts a claim needs where nobody says otherwise. */
export const USUAL_VERDICTS = 2;

/**
 * What the person said, filled up with what was found in the text. A field they left empty on purpose (null) stays empty.
 * What was found but fits no field (an address that is none, a date that does not exist) counts as not found.
 */
export function completeDetails(given: ArticleChange, found: FoundDetails): ArticleDetails {
  const { title, url, outlet, byline, publishedAt, language } = ArticleChange.shape;
  return {
    title: given.title ?? fitting(title, found.title, 500) ?? "Untitled",
    url: known(given.url, fitting(url, found.url, 4000)),
    outlet: known(given.outlet, fitting(outlet, found.outlet, 200)),
    byline: known(given.byline, fitting(byline, found.byline, 300)),
    publishedAt: known(given.publishedAt, fitting(publishedAt, found.publishedAt, 40)),
    language: given.language ?? fitting(language, found.language, 35) ?? "en",
    tags: given.tags ?? [],
    requiredVerdicts: given.requiredVerdicts ?? USUAL_VERDICTS,
  };
}

const known = (given: string | null | undefined, found: string | null | undefined) =>
  given === undefined ? (found ?? null) : given;

/** A found value as its field takes it, cut to `longest`; undefined when the field cannot hold it. */
function fitting<T>(field: z.ZodType<T>, found: string | undefined, longest: number): T | undefined {
  if (found === undefined) return undefined;
  const parsed = field.safeParse(found.slice(0, longest).replace(/[\ud800-\udbff]$/, ""));
  return parsed.success ? parsed.data : undefined;
}
