import * as z from "zod";
import { addressWith } from "#domain/address-fields.ts";
import { STANCES, type Stance } from "#domain/evidence.ts";
import { Id, text } from "#domain/fields.ts";
import { Cursor } from "#domain/page-query.ts";
import { SOURCE_KINDS, type SourceKind } from "#domain/source.ts";
import { CHECK_RESULTS } from "./health.ts";
import type { CheckedSource } from "./source-detail.ts";

const { unreachable: _, ...results } = CHECK_RESULTS;

/** The health of a source as a filter has it: what its checks say, or that nothing is known yet. */
export const HEALTH_FILTERS = { ...results, unchecked: "Not checked" } as const;
export type HealthFilter = keyof typeof HEALTH_FILTERS;

const keysOf = <Key extends string>(labels: Record<Key, string>) => Object.keys(labels) as [Key, ...Key[]];

/** The orders of the library. */
export const SOURCE_ORDERS = { newest: "Newest first", oldest: "Oldest first", checked: "Longest unchecked" } as const;
export type SourceOrder = keyof typeof SOURCE_ORDERS;

/** The filter of the library, as its address has it. */
export const SourceFilter = z.strictObject({
  /** Words of the title, the publisher, the author, the address or the DOI. */
  q: text(200).optional(),
  kind: z.enum(keysOf<SourceKind>(SOURCE_KINDS)).optional(),
  publisher: text(200).optional(),
  health: z.enum(keysOf<HealthFilter>(HEALTH_FILTERS)).optional(),
  /** With a piece of evidence that has this stance, as far as the viewer may know of it. */
  stance: z.enum(keysOf<Stance>(STANCES)).optional(),
  /** Cited by this person, as far as the viewer may know of it. */
  citedBy: Id.optional(),
  sort: z.enum(keysOf<SourceOrder>(SOURCE_ORDERS)).default("newest"),
  after: Cursor,
});
export type SourceFilter = z.infer<typeof SourceFilter>;

/** The formats in which the library is exported. */
export const SOURCE_FORMATS = { csv: "CSV", csl: "CSL-JSON", bibtex: "BibTeX" } as const;
export type SourceFormat = keyof typeof SOURCE_FORMATS;

/** The query of the library: a page of it, or all that matches as a file. */
export const SourcesQuery = z.strictObject({
  ...SourceFilter.shape,
  format: z.enum(keysOf<SourceFormat>(SOURCE_FORMATS), "The formats are csv, csl and bibtex.").optional(),
});

export const sourcesAddress = ({ sort, ...filter }: Partial<SourceFilter>): string =>
  addressWith("/sources", { ...filter, sort: sort === "newest" ? undefined : sort });

/** A row of the library. */
export type ListedSource = CheckedSource & {
  createdAt: string;
  /** How many claims rest on it, as far as the viewer may know. */
  claims: number;
};
