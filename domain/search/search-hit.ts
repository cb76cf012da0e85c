import * as z from "zod";
import { addressWith } from "#domain/address-fields.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { text } from "#domain/fields.ts";
import { Cursor } from "#domain/page-query.ts";
import { SEARCH_KIND_KEYS, type SearchKind } from "./search-kind.ts";

/** The query of a search, in the API and in the address of its page. */
export const SearchInput = z.strictObject({
  q: text(200),
  kind: z.enum(SEARCH_KIND_KEYS).optional(),
  /** Archived articles and what belongs to them too. */
  archived: z.literal("1").optional(),
  after: Cursor,
});
export type SearchInput = z.infer<typeof SearchInput>;

export const searchAddress = (input: Partial<SearchInput>): string => addressWith("/search", input);

/** One thing that was found, with the sentence that has the words. `id` is the claim's for a ruling. */
export type SearchHit = {
  kind: SearchKind;
  id: string;
  /** The article, claim or source that it belongs to; absent where there is none. */
  articleId?: string;
  claimId?: string;
  sourceId?: string;
  /** Of the article, source or review; a claim and what is said about it have that of the article. */
  title: string;
  /** BCP 47, where it is known. */
  language?: string;
  /** The sentence: `exact` reaches from the first of the words to the last. It is empty where no sentence has them. */
  before: string;
  exact: string;
  after: string;
  /** The words in `exact`. */
  marks: Passage[];
  /** Where `exact` stands in the text of the article or of the snapshot; absent elsewhere. */
  passage?: Passage;
};

/** A page of hits, best first, the kinds in turn. */
export type SearchResult = {
  hits: SearchHit[];
  nextCursor?: string;
  /** What was searched for in place of what was typed; absent where it was found as it is. */
  instead?: string;
  /** Parts that look like filters and are none. They were searched for as words. */
  unread: string[];
  /** Whether texts from before the search are still being added. */
  isIncomplete: boolean;
};
