import * as z from "zod";
import { filledFields, hasValues, pickFields, type Stored } from "./field-values.ts";
import { Id, optionalLine, text } from "./fields.ts";
import { MAX_QUOTE_LENGTH } from "./quote/quoted-words.ts";
import type { LocatedQuote } from "./source/source-detail.ts";
import { type Source, SourceFields, SourceInput, sourceKey } from "./source.ts";

/** What a source says about a claim, with its label. */
export const STANCES = { supports: "Supports", refutes: "Refutes", context: "Context" } as const;
export type Stance = keyof typeof STANCES;

/** How an answer to a question was reached (AVeriTeC, Schlichtkrull et al. 2023), with its label. */
export const ANSWER_TYPES = {
  extractive: "In the words of the source",
  abstractive: "In the reviewer’s words",
  boolean: "Yes or no",
  unanswerable: "The source does not answer it",
} as const;
export type AnswerType = keyof typeof ANSWER_TYPES;

/** The fields of a piece of evidence besides its source. Types, rows, reports and forms derive theirs from it. */
export const EvidenceFields = z.strictObject({
  stance: z.enum(Object.keys(STANCES) as [Stance, ...Stance[]]),
  /** The passage quoted from the source. */
  quote: text(MAX_QUOTE_LENGTH).nullish(),
  /** Where in the source: page, table, time. */
  locator: optionalLine(200).optional(),
  note: text(2000).nullish(),
  /** A question about the claim that the source answers, with the answer. Several pieces can answer one question. */
  question: optionalLine(500).optional(),
  answer: text(2000).nullish(),
  answerType: z.enum(Object.keys(ANSWER_TYPES) as [AnswerType, ...AnswerType[]]).nullish(),
  /** The claim from whose evidence it was copied. */
  fromClaimId: Id.nullish(),
});

export const EvidenceInput = z
  .strictObject({ source: SourceInput, ...EvidenceFields.shape })
  .refine(({ question, answer, answerType }) => question || !(answer?.trim() || answerType), {
    path: ["question"],
    message: "Write the question that this answers.",
  })
  .refine(({ question, answer, answerType }) => !question || answerType === "unanswerable" || Boolean(answer?.trim()), {
    path: ["answer"],
    message: "Write the answer, or say that the source does not answer it.",
  });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** A source's bearing on a claim, in one verdict. */
export type Evidence = { id: string; source: Source } & Stored<z.infer<typeof EvidenceFields>> & {
    /** How the quote stands in the snapshot in which it was looked for last; left out where it was not looked for. */
    quoteLocation?: LocatedQuote;
    /** The copy on which imported evidence stood in another newsroom, until one is kept here. */
    keptElsewhere?: { sha256: string; takenAt: string; quoteState: LocatedQuote["state"] | null };
  };

/** The input that cites this piece of evidence again. */
export const evidenceInput = (evidence: Evidence): EvidenceInput => ({
  source: { ...idOf(evidence.source), ...pickFields(SourceFields, evidence.source) },
  ...pickFields(EvidenceFields, evidence),
});

/** A source that is not stored yet has no id. */
const idOf = ({ id }: Source): { id?: string } => (id === "" ? {} : { id });

/**
 * Whether stored pieces of evidence are the same: in their fields, and of their source in address and title. An address
 * without a title contradicts no title, because the title is filled in from the source itself.
 */
export function isSameCitation(one: EvidenceInput, other: EvidenceInput): boolean {
  const [a, b] = [citation(one), citation(other)];
  const isTitled = a.title !== null && b.title !== null;
  return hasValues({ ...a.fields, url: a.url }, { ...b.fields, url: b.url }) && (!isTitled || a.title === b.title);
}

function citation(piece: EvidenceInput) {
  const { source, ...fields } = EvidenceInput.safeParse(piece).data ?? piece;
  const url = source.url || null;
  return {
    fields: filledFields(EvidenceFields, fields),
    url,
    title: source.title === url ? null : source.title || null,
  };
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
  (["quote", "locator", "note", "question", "answer"] as const).every(
    (field) => !other[field] || other[field] === piece[field],
  );
