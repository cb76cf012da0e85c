import * as z from "zod";
import type { EventType } from "./event.ts";
import { Id, requiredLine } from "./fields.ts";
import type { Ruling } from "./ruling.ts";
import type { Difference } from "./similarity/differences.ts";
import type { StandingState } from "./standing.ts";

/** Claims that one request can join or separate. */
export const MAX_MOVED_CLAIMS = 500;

const Claims = z
  .array(Id)
  .max(MAX_MOVED_CLAIMS, `Name at most ${MAX_MOVED_CLAIMS} claims at once.`)
  .transform((ids) => [...new Set(ids)]);

/**
 * Makes a cluster, or changes it. Claims are joined to it from whichever cluster they are in, so that a new cluster
 * with some claims of another one splits that one.
 */
export const ClusterInput = z.strictObject({
  /** What its claims say, in one sentence. A new cluster without one begins with that of its first claim. */
  statement: requiredLine(2_000, "Say in one sentence what the claims say.").optional(),
  join: Claims.optional(),
  /** Claims to take out of it. */
  separate: Claims.optional(),
  /** A cluster whose claims are all joined to this one. */
  merge: Id.optional(),
});
export type ClusterInput = z.infer<typeof ClusterInput>;

/** Refuses to join two claims, or takes that back. */
export const RefusalInput = z.strictObject({ refused: z.boolean() });
export type RefusalInput = z.infer<typeof RefusalInput>;

/** An article as lists of claims name it. */
type NamedArticle = { id: string; title: string; outlet: string | null; language: string; publishedAt: string | null };

/** A claim of a cluster: where it stands and who said it when. */
export type Sighting = {
  claimId: string;
  statement: string;
  claimant: string | null;
  saidAt: string | null;
  /** The words of the passage. */
  quote: string;
  article: NamedArticle;
  /** As the viewer may see them. */
  standing: StandingState;
  rating: string | null;
  /** The ruling, without its evidence. */
  ruling: RulingInShort | null;
};

export type RulingInShort = Pick<Ruling, "rating" | "summary" | "ruledAt">;

/** Claims that say the same. */
export type Cluster = {
  id: string;
  statement: string;
  /** How many claims it has, without withdrawn ones. */
  claims: number;
  createdBy: { id: string; name: string };
  createdAt: string;
  updatedAt: string;
  version: number;
};

/** A cluster with a page of its sightings, the earliest articles first. */
export type ClusterPage = Cluster & { sightings: Sighting[]; nextCursor?: string };

/** What somebody did with a cluster. `claims`: how many were joined or separated. */
export type ClusterEvent = {
  at: string;
  type: EventType;
  actor: { id: string; name: string } | null;
  claims: number | null;
  statement: string | null;
};

/** Why a claim is listed for another: the nearest reason. */
export const RELATIONS = ["cluster", "similar", "claimant"] as const;
export type Relation = (typeof RELATIONS)[number];

/** A claim that bears on another one, with what differs in the words. */
export type SimilarClaim = Sighting & {
  relation: Relation;
  /** The cluster that it is in, and how many claims that has. */
  cluster: { id: string; version: number; claims: number } | null;
  differences: Difference[];
};

/** A review of a similar claim by another newsroom. */
export type SimilarReview = {
  id: string;
  statement: string;
  claimant: string | null;
  publisher: string | null;
  ratingLabel: string | null;
  reviewedAt: string | null;
  url: string | null;
  language: string | null;
  differences: Difference[];
};

/** What bears on a claim: claims of its cluster first, then similar ones, then others of its claimant. */
export type SimilarClaims = {
  /** The cluster of the claim; null where it is in none. */
  cluster: Cluster | null;
  /** The ratings of the rulings that hold on the other claims of the cluster: a verdict or a ruling can depart from them. */
  precedentRatings: string[];
  claims: SimilarClaim[];
  reviews: SimilarReview[];
};

/** A ruling that departs from earlier ones on claims that say the same. */
export type RulingAgainstPrecedent = {
  claim: { id: string; statement: string };
  clusterId: string;
  article: { id: string; title: string; language: string };
  rating: string;
  reason: string | null;
  ruledAt: string;
  /** The different ratings of the earlier rulings. */
  precedents: string[];
};

/** How many claims are listed, and how many of them have a ruling. */
export function similarInWords({ claims }: Pick<SimilarClaims, "claims">): string {
  const ruled = claims.filter(({ ruling }) => ruling !== null).length;
  const counted = claims.length === 1 ? "1 similar claim" : `${claims.length} similar claims`;
  return ruled === 0 ? `${counted}, none ruled` : `${counted}, ${ruled} ruled`;
}

export const clusterAddress = (id: string): string => `/clusters/${id}`;
