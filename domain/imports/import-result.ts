import * as z from "zod";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { Id } from "#domain/fields.ts";
import type { ImportedFile, NotImported } from "./imported-file.ts";

/** In UTF-16 units: the limit of an article that is imported as a file. */
const MAX_CONTENT_LENGTH = 20_000_000;

/**
 * A file as the body of a request: its text in `content`, which may be a web page, or its JSON itself. A large file is
 * sent as text, because the JSON of a request can have only so many values.
 */
export const ImportInput = z.union([
  z.strictObject({ content: z.string().max(MAX_CONTENT_LENGTH, "This file is too large. Import it in parts.") }),
  z.record(z.string(), z.unknown()),
  z.array(z.unknown()).min(1, "There is nothing in this list."),
]);
export type ImportInput = z.infer<typeof ImportInput>;

/** The article that annotations are about where their file names none that is here. */
export const ImportQuery = z.strictObject({ article: Id.optional() });

/** The text of the file that a request brings. */
export function contentOf(input: ImportInput): string {
  const { content, ...more }: Record<string, unknown> = Array.isArray(input) ? {} : input;
  return typeof content === "string" && Object.keys(more).length === 0 ? content : JSON.stringify(input);
}

type Titled = { id: string; title: string };

/** A claim that a review of the file is about, in an article that is here: somebody may mark it. */
export type OfferedClaim = { article: Titled; statement: string; passage: Passage };

/** What an import stores, or would store. */
export type Imported = {
  articles: Titled[];
  claims: { id: string; articleId: string; statement: string }[];
  precedents: { id: string; statement: string; publisher: string | null }[];
  /** How many comments, verdicts, rulings and sources. */
  comments: number;
  verdicts: number;
  rulings: number;
  sources: number;
  /** People without an account here whose work came in. Nobody can sign in as them. */
  people: { id: string; name: string }[];
  /** The labels of ratings that the scale did not have. */
  ratings: string[];
};

export type ImportResult = {
  format: ImportedFile["format"];
  created: Imported;
  /** What does not come in, each with the reason. */
  leftOut: NotImported[];
  offered: OfferedClaim[];
};

/** What two parts of a file create together. */
export const createdByBoth = (one: Imported, other: Imported): Imported => ({
  articles: [...one.articles, ...other.articles],
  claims: [...one.claims, ...other.claims],
  precedents: [...one.precedents, ...other.precedents],
  comments: one.comments + other.comments,
  verdicts: one.verdicts + other.verdicts,
  rulings: one.rulings + other.rulings,
  sources: one.sources + other.sources,
  people: [...one.people, ...other.people],
  ratings: [...one.ratings, ...other.ratings],
});

/** The result of a file of which this part came in after those before. */
export const withPart = (before: ImportResult | null, part: ImportResult): ImportResult =>
  before === null
    ? part
    : {
        format: part.format,
        created: createdByBoth(before.created, part.created),
        leftOut: [...before.leftOut, ...part.leftOut],
        offered: [...before.offered, ...part.offered],
      };

export const NOTHING: Imported = {
  ...{ articles: [], claims: [], precedents: [], people: [], ratings: [] },
  ...{ comments: 0, verdicts: 0, rulings: 0, sources: 0 },
};
