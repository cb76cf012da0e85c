import * as z from "zod";
import type { Passage } from "./anchoring/selectors.ts";
import type { WordChange } from "./anchoring/word-diff.ts";
import type { LeftOut, Version } from "./article.ts";
import { CONTENT_FIELDS, type FetchedContent, readContent } from "./article-content.ts";
import type { Anchor, AnchorState, Claim } from "./claim.ts";
import type { ArticleDocument } from "./document.ts";
import { Id, optionalLine } from "./fields.ts";

/** Correction requests one version can carry. */
const MAX_CARRIED_REQUESTS = 100;

/** A new text of an article that is there. */
export const VersionInput = z
  .strictObject({
    ...CONTENT_FIELDS,
    /** What the importer says of it, such as what the outlet has corrected. */
    note: optionalLine(500).optional(),
    /** Number of the version that the sender compared it with: when another has come since, it is refused. */
    base: z.int().min(1).max(999_999_999).optional(),
    /** Open correction requests that this version carries out. */
    carries: z
      .array(Id)
      .max(MAX_CARRIED_REQUESTS, `A version can carry ${MAX_CARRIED_REQUESTS} correction requests.`)
      .optional(),
  })
  .transform(readContent);
export type VersionInput = z.infer<typeof VersionInput>;

/** A version without its text, for a list. */
export type VersionSummary = Pick<Version, "number" | "importedAt" | "importedBy" | "method" | "note" | "sha256"> & {
  /** UTF-16 units of its text. */
  length: number;
};

/** What a new version does to one claim. */
export type AnchorChange = {
  claimId: string;
  state: AnchorState;
  /** Where it stands in the new text, and the words there; null when lost. */
  passage: Passage | null;
  exact: string | null;
  /** Where it last stood in its own words; null when nothing is known of that. */
  was: { versionNumber: number; passage: Passage; exact: string } | null;
  /** From those words to the new ones, when it is changed. */
  diff?: WordChange[];
};

/** What `POST …/versions` answers. Claims that were withdrawn are carried along too, but not listed. */
export type VersionImported = {
  version: number;
  anchors: Pick<AnchorChange, "claimId" | "state" | "passage" | "exact">[];
};

/** What a new version would store and do, with nothing stored. */
export type VersionPreview = {
  document: ArticleDocument;
  text: string;
  /** Number of the current version, with which it was compared. */
  base: number;
  /** Number of the newest version with the very same text; null when there is none. */
  sameAs: number | null;
  anchors: AnchorChange[];
  /** What did not come in. */
  leftOut: LeftOut[];
  /** The page to send again when it is stored; null unless only an address was sent. */
  fetched: FetchedContent | null;
};

/** How a claim stood on one version. */
export type AnchorOnVersion = Anchor;

/** Two versions of an article side by side, with every claim that has an anchor on either. */
export type Comparison = {
  from: Version;
  to: Version;
  /** The claims as they are now, as the viewer may see them, in the order of the text of `to`. */
  claims: {
    claim: Claim;
    /** Null when it was not marked yet. */
    from: AnchorOnVersion | null;
    to: AnchorOnVersion | null;
    /** From the words on one side to those on the other; only where both have some, and they differ. */
    diff?: WordChange[];
  }[];
};
