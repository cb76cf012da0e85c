import * as z from "zod";
import type { Passage } from "./anchoring/selectors.ts";
import type { WordChange } from "./anchoring/word-diff.ts";
import type { LeftOut, PageReading, Version } from "./article.ts";
import { CONTENT_FIELDS, type FetchedContent, readContent } from "./article-content.ts";
import type { Anchor, AnchorState, Claim } from "./claim.ts";
import type { ArticleDocument } from "./document.ts";
import { Id, optionalLine } from "./fields.ts";
import type { GuessedEncoding } from "./text-encoding.ts";

const MAX_CARRIED_REQUESTS = 100;

export const VersionInput = z
  .strictObject({
    ...CONTENT_FIELDS,
    /** A note of the importer, such as what the outlet corrected. */
    note: optionalLine(500).optional(),
    /** Number of the version that the sender compared it with. If another version has come in since, it is refused. */
    base: z.int().min(1).max(999_999_999).optional(),
    /** Open correction requests that this version carries out. */
    carries: z
      .array(Id)
      .max(MAX_CARRIED_REQUESTS, `A version can make at most ${MAX_CARRIED_REQUESTS} of the requested corrections.`)
      .optional(),
  })
  .transform(readContent);
export type VersionInput = z.infer<typeof VersionInput>;

/** A version without its text, for a list. */
export type VersionSummary = Pick<Version, "number" | "importedAt" | "importedBy" | "method" | "note" | "sha256"> & {
  /** UTF-16 units of its text. */
  length: number;
  /** What became of the claims of the version before, withdrawn ones left out; null of the first version. */
  outcomes: Record<VersionOutcome, number> | null;
};

/** What a version can make of a claim: see `Anchor` of claim.ts. `struck`: struck out. `back`: in its own words again. */
export const VERSION_OUTCOMES = ["changed", "lost", "struck", "back", "moved", "shifted", "exact"] as const;
export type VersionOutcome = (typeof VERSION_OUTCOMES)[number];

/** What a new version does to one claim. */
export type AnchorChange = {
  claimId: string;
  state: AnchorState;
  /** The passage in the new text and its words; null when lost. */
  passage: Passage | null;
  exact: string | null;
  /** Where the claim last stood on its own words; null when that is unknown. */
  was: { versionNumber: number; passage: Passage; exact: string } | null;
  /** The difference between these words and the new ones, when it is changed. */
  diff?: WordChange[];
  /** Whether the new text strikes these words out, at least in part. Then the claim is changed, even with equal words. */
  struckOut?: boolean;
  /** Whether it only shifted: see `Anchor` of claim.ts. */
  shifted?: true;
};

/** The response of `POST …/versions`. Withdrawn claims are carried along too, but not listed. */
export type VersionImported = {
  version: number;
  anchors: Pick<AnchorChange, "claimId" | "state" | "passage" | "exact" | "struckOut" | "shifted">[];
};

/** What a new version would store, and what would become of each claim. Nothing is stored. */
export type VersionPreview = PageReading & {
  document: ArticleDocument;
  text: string;
  /** Number of the current version, with which it is compared. */
  base: number;
  /** Number of the newest version with exactly this text and formatting; null when there is none. */
  sameAs: number | null;
  anchors: AnchorChange[];
  leftOut: LeftOut[];
  /** The fetched page, to send again with the request that stores it; null unless only an address was sent. */
  fetched: FetchedContent | null;
  /** How the encoding of a file was guessed. Null where its bytes show it, or the request named it. */
  guess: GuessedEncoding | null;
};

/** Two versions of an article side by side, with a batch of the claims that have an anchor on either. */
export type Comparison = {
  from: Version;
  to: Version;
  /** The claims as they are now, as far as the viewer may see them, in the order of the text of `to`. */
  claims: {
    claim: Claim;
    /** Null when the claim was not marked yet. */
    from: Anchor | null;
    to: Anchor | null;
    /** The difference between the words on the two versions, where both have words and they differ. */
    diff?: WordChange[];
    /** Whether it only shifted in each version from `from` to `to`: see `Anchor` of claim.ts. */
    onlyShifted?: true;
  }[];
  /** Where there are more claims: the value of `after` for the next batch. */
  nextCursor?: string;
};
