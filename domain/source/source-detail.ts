import * as z from "zod";
import { Id, text } from "#domain/fields.ts";
import type { QuoteLocation } from "#domain/quote/locate-quote.ts";
import { MAX_QUOTE_LENGTH } from "#domain/quote/quoted-words.ts";
import { type Source, WebAddress } from "#domain/source.ts";
import type { Archiving } from "./archiving.ts";
import { asDoi } from "./doi.ts";
import type { CheckResult, Health } from "./health.ts";
import type { Redirect } from "./taking.ts";

/** The address or the DOI of a publication that somebody is about to cite. */
export const SourceLookup = z
  .strictObject({
    url: WebAddress.optional(),
    doi: z
      .string()
      .max(500)
      .transform((value, context) => {
        const doi = asDoi(value);
        if (doi === null) context.addIssue("A DOI begins with 10. and a number, such as 10.1000/182.");
        return doi ?? "";
      })
      .optional(),
  })
  .refine(({ url, doi }) => (url === undefined) !== (doi === undefined), "Give either an address or a DOI.");
export type SourceLookup = z.infer<typeof SourceLookup>;

/** What to give of a snapshot: its text; `raw` the bytes that were fetched; `shown` the picture without its metadata. */
export const SnapshotQuery = z.strictObject({ raw: z.enum(["1"]).optional(), shown: z.enum(["1"]).optional() });
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

/** A quote that may not be stored yet. */
export const QuoteToLocate = z.strictObject({ quote: text(MAX_QUOTE_LENGTH) });

/** What is known of a source's details: not looked for, being fetched, found, or not found because a fetch failed. */
export type DetailsState = "none" | "fetching" | "found" | "failed";

/** A source with what its checks and an outside archive say. */
export type CheckedSource = Source &
  Archiving & {
    doi: string | null;
    detailsState: DetailsState;
    /** Why the last fetch failed, as a sentence. */
    detailsFault: string | null;
    health: Health;
    checkedAt: string | null;
  };

export type SnapshotSummary = {
  id: string;
  /** The source, or one that was merged into it. */
  sourceId: string;
  sha256: string;
  takenAt: string;
  requestedUrl: string;
  finalUrl: string;
  redirects: Redirect[];
  status: number;
  mediaType: string;
  sizeBytes: number;
  pageStarts: number[];
  /** Where its main text ends, in UTF-16 units. What follows are menus, teasers and comments. */
  mainEnd: number;
  /** Whether a text was read; why it was not, or not all of it. */
  hasText: boolean;
  textFault: string | null;
  /** Whether it is a picture that can be shown. */
  isPicture: boolean;
  /** When a time stamp service saw its hash; null where none has. */
  stampedAt: string | null;
};

/**
 * How far the latest check of all sources is: of these sources, so many were looked at since then. All are nothing where
 * nobody asked for one yet.
 */
export type ChecksOfAll = { since: string | null; total: number; done: number; isRunning: boolean };

export type SourceCheck = {
  at: string;
  result: CheckResult;
  status: number | null;
  finalUrl: string | null;
  sentence: string | null;
};

/** A piece of evidence that rests on a source, as far as the viewer may know of it. */
export type SourceUse = {
  /** Of the piece of evidence. */
  id: string;
  articleId: string;
  articleTitle: string;
  claimId: string;
  statement: string;
  stance: "supports" | "refutes" | "context";
  quote: string | null;
  locator: string | null;
  quoteLocation: LocatedQuote | null;
};

/** How a quote stands in a snapshot of its source. */
export type LocatedQuote = QuoteLocation & { snapshotId: string };

/** A source with its snapshots, its checks and the evidence that rests on it, the latest 50 of each. */
export type SourceDetail = CheckedSource & {
  createdAt: string;
  /** Whether the viewer may correct it and settle its changes. */
  mayChange: boolean;
  /** How many claims rest on it, as far as the viewer may know. */
  claims: number;
  snapshots: SnapshotSummary[];
  checks: SourceCheck[];
  usedBy: SourceUse[];
  /** Sources that were merged into it, as far as the viewer may know of them. */
  merged: MergedSource[];
};

/**
 * A source that was merged into another one. `sourceId` names the merge: this source, or the one that it came with. `by`
 * is null where Galley recognised the address.
 */
export type MergedSource = CheckedSource & {
  merge: { sourceId: string; at: string; by: { id: string; name: string } | null };
};

/** Why two sources could be one publication. */
export const DUPLICATE_REASONS = {
  address: "The same address",
  canonical: "Their pages give the same address as their own",
  doi: "The same DOI",
  file: "The same file",
  text: "Nearly the same text",
} as const;
export type DuplicateReason = keyof typeof DUPLICATE_REASONS;

/** A source that could be the same publication as another one. */
export type PossibleDuplicate = { source: CheckedSource; claims: number; reason: DuplicateReason };

/** The input that merges a source into another one. */
export const SourceMergeInput = z.strictObject({ intoId: Id });
export type SourceMergeInput = z.infer<typeof SourceMergeInput>;
