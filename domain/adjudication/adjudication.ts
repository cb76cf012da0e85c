import * as z from "zod";
import { addressWith, type Fields, validFields } from "#domain/address-fields.ts";
import { rulingAddress } from "#domain/addresses.ts";
import { Id, text } from "#domain/fields.ts";
import { type ClaimFacts, can, mayRule, type Viewer } from "#domain/permissions.ts";
import type { SentBack } from "#domain/sent-back.ts";
import type { StandingState } from "#domain/standing.ts";

/**
 * The parts of the queue, what needs an editor most first. `begun`: the editor has begun a verdict of their own, so that
 * what others say of these claims is kept from them, also whether they are disputed.
 */
export const QUEUE_PARTS = ["disputed", "stale", "agreed", "begun"] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

export const QUEUE_LABELS: Record<QueuePart, string> = {
  disputed: "Disputed",
  stale: "Stale",
  agreed: "Agreed, awaits ruling",
  begun: "Begun by you",
};

const PageSize = z
  .string()
  .regex(/^([1-9]\d?|1\d\d|200)$/, "A page has 1 to 200 claims.")
  .transform(Number);

/** What narrows the queue, as it stands in its address. */
export const QueueFilter = z.strictObject({
  state: z.enum(QUEUE_PARTS).optional(),
  article: Id.optional(),
  outlet: text(200).optional(),
  /** Of the claim or of its article. */
  tag: text(60)
    .transform((tag) => tag.toLowerCase())
    .optional(),
  /** Someone who marked it or gave a verdict on it. */
  reviewer: Id.optional(),
  after: z.string().max(200).optional(),
  limit: PageSize.optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** The filter that an address asks for. What is empty, or cannot be meant, is left out. */
export const queueFilterOf = (fields: Fields): QueueFilter => QueueFilter.parse(validFields(QueueFilter.shape, fields));

/** The address of the queue with this filter. */
export const queueAddress = (filter: QueueFilter): string => addressWith("/adjudication", wordsOf(filter));

/** The address of a claim's place of adjudication; the queue one came from, and how the verdicts are shown, come along. */
export const adjudicationAddress = (
  claimId: string,
  filter: QueueFilter,
  shown: Partial<VerdictDisplay> = {},
): string =>
  addressWith(rulingAddress(claimId), {
    ...wordsOf(filter),
    names: shown.namesHidden ? "hidden" : undefined,
    order: shown.shuffled ? "shuffled" : undefined,
  });

/** A filter as the fields of an address. */
export const wordsOf = ({ limit, ...filter }: QueueFilter): Record<string, string | undefined> => ({
  ...filter,
  limit: limit?.toString(),
});

/** How an editor looks at verdicts: without the names, in another order. */
export type VerdictDisplay = { namesHidden: boolean; shuffled: boolean };

export const verdictDisplayOf = ({ names, order }: Fields): VerdictDisplay => ({
  namesHidden: names === "hidden",
  shuffled: order === "shuffled",
});

/** A claim that waits for an editor, as its viewer may see it. */
export type QueuedClaim = {
  id: string;
  part: QueuePart;
  /** When it came to stand there. */
  since: string;
  /** Where it stands; open while the viewer is blind. */
  standing: StandingState;
  statement: string;
  claimant: string | null;
  /** The words of the passage in the newest version, and whether they are still in the article. */
  quote: string;
  isLost: boolean;
  article: { id: string; title: string; outlet: string | null; language: string };
  /** Whether others' verdicts are kept from the viewer. */
  blind: boolean;
  /** Submitted ones, the first given first; none while blind. */
  verdicts: { id: string; reviewer: { id: string; name: string }; rating: string }[];
  /** What all agree on, or the ruling that has become stale; null otherwise. */
  rating: string | null;
  /** A first sentence for a ruling that says what was agreed on; null elsewhere. */
  proposal: string | null;
  /** The question it was sent back with, while it is neither answered nor followed by a change of a verdict. */
  sentBack: SentBack | null;
  rulingVersion: number | null;
  /** What a ruling would rest on: see RulingInput. */
  basis: string;
  /** Why the viewer may not rule on it; null when they may. */
  whyNot: string | null;
};

/** How many claims wait in each part. Counting ends at `MAX_COUNTED`: whoever has as many needs no exact number. */
export type QueueCounts = Record<QueuePart, number>;
export const MAX_COUNTED = 1000;

export type Queue = { claims: QueuedClaim[]; waiting: QueueCounts; nextCursor?: string };

/** Why someone may not rule on a claim, in a sentence; null when they may. */
export function whyNotRule(viewer: Pick<Viewer, "id" | "role">, facts: ClaimFacts): string | null {
  if (mayRule(viewer, facts)) return null;
  if (!can(viewer, "ruling.give")) return "Only editors rule on claims.";
  return "You gave a verdict on this claim, so another editor has to rule on it.";
}

/** Characters of a summary that is proposed. */
const LONGEST_PROPOSAL = 300;

/** One sentence for a ruling that confirms what was agreed on: the first of the rationale given first, else the statement. */
export function proposedSummary(statement: string, rationales: string[]): string {
  const reasons = rationales.map((rationale) => rationale.replace(/\s+/g, " ").trim()).filter((words) => words !== "");
  const [first = statement] = reasons.map(firstSentence);
  return first.length <= LONGEST_PROPOSAL ? first : statement.slice(0, LONGEST_PROPOSAL);
}

const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });
const firstSentence = (words: string): string => [...segmenter.segment(words)][0]?.segment.trim() ?? words;
