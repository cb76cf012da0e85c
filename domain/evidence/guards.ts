import type { Evidence } from "#domain/evidence.ts";
import { type Source, sourceKey } from "#domain/source.ts";
import { countOrigins, groupsOf, type SharedOrigin, type SourceOrigin, sharedOrigins } from "./origins.ts";

/** One piece of evidence with what is known of its source. */
export type GuardedEvidence = {
  id: string;
  source: Pick<Source, "title" | "publisher" | "author" | "publishedAt" | "kind"> & SourceOrigin;
  /** How its quote stands in the snapshot of the source; null when there is no quote or no snapshot. */
  quoteState: "found" | "changed" | "absent" | null;
};

/** The claim that the evidence is about, and when its article was published. Dates are as precise as they are known. */
export type GuardedClaim = {
  claimant: string | null;
  claimantSameAs: string | null;
  saidAt: string | null;
  articlePublishedAt: string | null;
};

type Piece = {
  id: string;
  source: Pick<Evidence["source"], "id" | "url" | "title" | "publisher" | "author" | "publishedAt" | "kind">;
  quoteState: GuardedEvidence["quoteState"];
};

/** Pieces of evidence with the origins of their sources. Nothing of a source without one is compared but its address. */
export const guardedEvidence = (evidence: Piece[], origins: Map<string, SourceOrigin>): GuardedEvidence[] =>
  evidence.map(({ id, source, quoteState }) => {
    const { title, publisher, author, publishedAt, kind, url } = source;
    const unknown = { id: source.id, url, canonicalKey: null, doi: null, sketch: [], links: [] };
    const origin = origins.get(source.id) ?? unknown;
    return { id, source: { title, publisher, author, publishedAt, kind, ...origin }, quoteState };
  });

export const GUARD_KEYS = [
  ...(["claimant", "later", "one-origin", "single-origin"] as const),
  ...(["quote-absent", "quote-changed", "no-kind"] as const),
] as const;

/** Something about the evidence of a claim that a careful reader should know. It forbids nothing. */
export type Guard = {
  key: (typeof GUARD_KEYS)[number];
  sentence: string;
  /** The pieces of evidence that it is about. */
  evidenceIds: string[];
};

/** All guards of a claim, in a fixed order. The same source in several pieces is one source. */
export function guardsOf(claim: GuardedClaim, evidence: GuardedEvidence[]): Guard[] {
  const about = (key: Guard["key"], applies: (piece: GuardedEvidence) => boolean, sentence: string): Guard[] => {
    const evidenceIds = evidence.filter(applies).map(({ id }) => id);
    return evidenceIds.length > 0 ? [{ key, sentence, evidenceIds }] : [];
  };
  const madeOn = claim.saidAt ?? claim.articlePublishedAt?.slice(0, 10) ?? null;
  return [
    ...about(
      "claimant",
      ({ source }) => isClaimant(claim, source),
      "The source is the person or body that made the claim, so it does not confirm the claim.",
    ),
    ...about(
      "later",
      ({ source }) => madeOn !== null && isLater(source.publishedAt, madeOn),
      "The source was published after the claim was made. It may not have been known then.",
    ),
    ...sharedOriginGuards(evidence),
    ...about(
      "quote-absent",
      ({ quoteState }) => quoteState === "absent",
      "The quote is not in the copy of the source.",
    ),
    ...about(
      "quote-changed",
      ({ quoteState }) => quoteState === "changed",
      "The quote differs from the words of the source.",
    ),
    ...about("no-kind", ({ source }) => source.kind === "other", "The kind of source is not given."),
  ];
}

/** For two sources, and for more of them. */
const ONE_ORIGIN: Record<SharedOrigin["why"], [two: string, more: string]> = {
  same: ["Two sources are the same publication.", "sources are the same publication."],
  copy: [
    "Two sources have almost the same text. They may have the same origin.",
    "sources have almost the same text. They may have the same origin.",
  ],
  cites: [
    "One source links to the other. They may have the same origin.",
    "sources link to each other. They may have the same origin.",
  ],
};

function sharedOriginGuards(evidence: GuardedEvidence[]): Guard[] {
  const sources = differentSources(evidence);
  const pairs = sharedOrigins(sources);
  const guards = (Object.keys(ONE_ORIGIN) as SharedOrigin["why"][]).flatMap((why) =>
    groupsOf(pairs.filter((pair) => pair.why === why)).map((group): Guard => {
      const [two, more] = ONE_ORIGIN[why];
      const sentence = group.length === 2 ? two : `${group.length} ${more}`;
      const pieces = evidence.filter(({ source }) => group.includes(sourceKey(source)));
      return { key: "one-origin", sentence, evidenceIds: pieces.map(({ id }) => id) };
    }),
  );
  if (sources.length === 0 || countOrigins(sources, pairs) > 1) return guards;
  const sentence =
    sources.length === 1 ? "The claim rests on a single source." : "All sources for the claim lead to the same origin.";
  return [...guards, { key: "single-origin", sentence, evidenceIds: evidence.map(({ id }) => id) }];
}

/** Each source once, by its key as its id. Reviewers who are blind to each other can cite one address as two sources. */
function differentSources(evidence: GuardedEvidence[]): SourceOrigin[] {
  const sources = new Map<string, SourceOrigin>();
  for (const { source } of evidence) {
    const key = sourceKey(source);
    const known = sources.get(key);
    if (!known || (known.sketch.length === 0 && source.sketch.length > 0)) sources.set(key, { ...source, id: key });
  }
  return [...sources.values()];
}

/** Whether a date is certainly after another: 2024 is not certainly after 2024-03. */
const isLater = (date: string | null, other: string): boolean =>
  date !== null && date.slice(0, other.length) > other.slice(0, date.length);

/** Whether the claimant wrote or published the source. */
function isClaimant(claim: GuardedClaim, { publisher, author, url }: GuardedEvidence["source"]): boolean {
  const claimant = claim.claimant && nameKey(claim.claimant);
  const names = [publisher, ...(author?.split(/[,;]/) ?? [])].flatMap((name) => (name ? nameKey(name) : []));
  if (claimant && names.includes(claimant)) return true;
  const ownHost = hostOf(claim.claimantSameAs);
  return ownHost !== null && ownHost === hostOf(url) && !DIRECTORIES.test(ownHost);
}

/** Sites with pages about many people: one address there says nothing about who wrote another. */
const DIRECTORIES = /(^|\.)(wikidata|wikipedia|isni|viaf|linkedin|facebook|x|twitter|instagram|youtube)\.(org|com)$/;

const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();

function hostOf(url: string | null): string | null {
  if (url === null || !/^https?:/i.test(url)) return null;
  return new URL(url).hostname.replace(/^www\./, "");
}
