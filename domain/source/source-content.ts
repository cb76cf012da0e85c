import type { SourceKind } from "#domain/source.ts";

/** What a source states about itself. None of it is checked. */
export type SourceDetails = {
  title?: string | undefined;
  publisher?: string | undefined;
  /** All authors in one line. */
  author?: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  publishedAt?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** In lower case, without a resolver's address. */
  doi?: string | undefined;
  /** The address that a page gives as its own. */
  canonicalUrl?: string | undefined;
  /** A guess. */
  kind?: SourceKind | undefined;
};

/** A picture encoded anew, without the metadata of its file. */
export type ShownPicture = { bytes: Uint8Array; mediaType: string };

/** What was read in the bytes of a source. */
export type SourceContent = {
  /** By the bytes, whatever the server says. */
  mediaType: string;
  /** All text, NFC; null where nothing can be read. Quotes are located in it by their UTF-16 offsets. */
  text: string | null;
  /** Where the main text of a page ends. What follows are menus, teasers and comments, which change often. */
  mainEnd: number;
  /** Where each page begins in the text; empty where there are no pages. */
  pageStarts: number[];
  /** Why there is no text, or not all of it, as a sentence; null where all was read. */
  textFault: string | null;
  details: SourceDetails;
  /** The sketch of its main text, by which copies are recognised; empty where there is little text. */
  sketch: number[];
  /** The addresses to which its main text links, in normal form (`urlKey`). */
  links: string[];
  shown: ShownPicture | null;
};

/** Limit of the text of a source in UTF-16 units: a report of 2,000 full pages. */
export const MAX_SOURCE_TEXT_LENGTH = 6_000_000;
