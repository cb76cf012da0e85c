import * as z from "zod";
import { filledFields, pickFields, type Stored } from "./field-values.ts";
import { optionalLine, text } from "./fields.ts";
import { MAX_QUOTE_LENGTH } from "./quote/quoted-words.ts";
import type { LocatedQuote } from "./source/source-detail.ts";
import { type Source, SourceFields, SourceInput, sourceKey } from "./source.ts";

/** What a source says about a claim, with its label. */
export const STANCES = { supports: "Supports", refutes: "Refutes", context: "Context" } as const;
export type Stance = keyof typeof STANCES;

/** The fields of a piece of evidence besides its source. Types, rows, reports and forms derive theirs from it. */
export const EvidenceFields = z.strictObject({
  stance: z.enum(Object.keys(STANCES) as [Stance, ...Stance[]]),
  /** The passage quoted from the source. */
  quote: text(MAX_QUOTE_LENGTH).nullish(),
  /** Where in the source: page, table, time. */
  locator: optionalLine(200).optional(),
  note: text(2000).nullish(),
});

export const EvidenceInput = z.strictObject({ source: SourceInput, ...EvidenceFields.shape });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** A source's bearing on a claim, in one verdict. */
export type Evidence = { id: string; source: Source } & Stored<z.infer<typeof EvidenceFields>> & {
    /** How the quote stands in the snapshot in which it was looked for last; left out where it was not looked for. */
    quoteLocation?: LocatedQuote;
  };

/** The input that cites this piece of evidence again. */
export const evidenceInput = (evidence: Evidence): EvidenceInput => ({
  source: pickFields(SourceFields, evidence.source),
  ...pickFields(EvidenceFields, evidence),
});

/** What makes stored pieces of evidence the same: their fields, and of their source only address and title. */
export function citation(piece: EvidenceInput) {
  const { source, ...fields } = EvidenceInput.safeParse(piece).data ?? piece;
  const url = source.url || null;
  return { ...filledFields(EvidenceFields, fields), url, title: source.title || url };
}

/** Each source once, with the first piece that cites it and what further pieces say beyond it. */
export function bySource<Piece extends Evidence>(pieces: Piece[]): { first: Piece; more: Piece[] }[] {
  const cited = new Map<string, { first: Piece; more: Piece[] }>();
  for (const piece of pieces) {
    const known = cited.get(sourceKey(piece.source));
    if (!known) cited.set(sourceKey(piece.source), { first: piece, more: [] });
    else if (![known.first, ...known.more].some((one) => saysAsMuch(one, piece))) known.more.push(piece);
  }
  return [...cited.values()];
}

/** Whether nothing in `other` goes beyond the piece. */
const saysAsMuch = (piece: Evidence, other: Evidence): boolean =>
  piece.stance === other.stance &&
  (["quote", "locator", "note"] as const).every((field) => !other[field] || other[field] === piece[field]);
