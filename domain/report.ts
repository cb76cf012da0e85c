import { claimInArticleAddress } from "./addresses.ts";
import { codePointsIn } from "./anchoring/code-points.ts";
import type { Passage } from "./anchoring/selectors.ts";
import type { Article, Version } from "./article.ts";
import { type Claim, ClaimFields } from "./claim.ts";
import { guardedEvidence, guardsOf } from "./evidence/guards.ts";
import type { SourceOrigin } from "./evidence/origins.ts";
import { type Evidence, EvidenceFields } from "./evidence.ts";
import { pickFields } from "./field-values.ts";
import { labelFor, type Rating } from "./rating/rating.ts";
import type {
  ReportClaim,
  ReportEvidence,
  ReportHead,
  ReportOptions,
  ReportPerson,
  ReportVerdict,
  StreamedReport,
} from "./report-shape.ts";
import { SourceFields, sourceKey } from "./source.ts";
import { type Verdict, VerdictFields } from "./verdict.ts";

export const WHOLE_REPORT: ReportOptions = {
  scope: "article",
  rationales: true,
  verdicts: true,
  names: true,
  labels: null,
};

export type ReportFacts = {
  article: Article;
  /** A report of passages only does not need its document. */
  version: Omit<Version, "document"> & Partial<Pick<Version, "document">>;
  /** Reads the claims that are not withdrawn, numbered from 1, as the viewer of the report may see them. */
  claims: (numbers?: number[]) => AsyncIterable<NumberedClaim>;
  scale: Rating[];
  options: ReportOptions;
  generatedAt: string;
  /** The head of the log of events, as `headText` writes it. */
  auditHead: string;
  /** The public address of the app, without a trailing slash. */
  baseUrl: string;
  /** Names people, so that a number is the same person in several reports; by default for this report only. */
  people?: People;
};

/** A claim with its number in the order of the text; lost claims come last. */
export type NumberedClaim = {
  number: number;
  claim: Claim;
  snapshots?: Snapshots;
  /** Where the sources that are cited on it come from, by their ids, as far as it is known. */
  origins?: Map<string, SourceOrigin>;
};

/** The snapshots in which quotes of the evidence were looked for, by their ids. */
export type Snapshots = ReadonlyMap<string, NonNullable<ReportEvidence["snapshot"]>>;

/** The report of an article. What the options leave out is nowhere in it, for any format. */
export async function streamReport(facts: ReportFacts): Promise<StreamedReport> {
  const { article, options, baseUrl } = facts;
  const people = facts.people ?? peopleFor(options);
  const inCodePoints = codePointsIn(facts.version.text);
  const { publishedAt } = article;
  const inReport = ({ claim, number, snapshots = new Map(), origins = new Map() }: NumberedClaim) => {
    const url = baseUrl + claimInArticleAddress(article.id, claim.id);
    return reportClaim(claim, { number, url, options, people, inCodePoints, snapshots, origins, publishedAt });
  };
  // Everybody has a number before anything is written, because the importer is numbered after the reviewers.
  if (!options.names) for await (const claim of facts.claims()) inReport(claim);
  return {
    ...reportHead(facts, people),
    claims: async function* (numbers) {
      for await (const claim of facts.claims(numbers)) yield inReport(claim);
    },
  };
}

function reportHead({ article, version, scale, options, ...facts }: ReportFacts, people: People): ReportHead {
  const { generatedAt, auditHead, baseUrl } = facts;
  const { id, title, url, outlet, byline, publishedAt, language, tags, requiredVerdicts, createdAt, updatedAt } =
    article;
  const { number, sha256, method, note, importedAt } = version;
  const isWhole = options.scope === "article";
  return {
    generatedAt,
    auditHead,
    baseUrl,
    options,
    article: {
      ...{ id, title, url, outlet, byline, publishedAt, language, tags, requiredVerdicts, createdAt, updatedAt },
      importedBy: people(article.importedBy, "Reviewer"),
    },
    version: {
      ...{ number, sha256, method, note, importedAt },
      importedBy: people(version.importedBy, "Reviewer"),
      document: (isWhole && version.document) || null,
      text: isWhole ? version.text : null,
    },
    scale: [...scale].sort((a, b) => a.position - b.position),
  };
}

type Labelled = Pick<ReportHead, "scale" | "article" | "options">;

/** The language in which a report names ratings, where the scale has labels in it. */
export const labelLanguage = ({ options, article }: Omit<Labelled, "scale">): string =>
  options.labels ?? article.language;

/** The label of a rating in a report, in the chosen language or that of the article, where the scale has one. */
export function ratingLabel(report: Labelled, key: string): string {
  const rating = report.scale.find((each) => each.key === key);
  return rating ? labelFor(rating, labelLanguage(report)) : key;
}

/** Whether the statement of a claim says more than the words of its passage. */
export const saysMore = ({ statement, anchor }: Pick<ReportClaim, "statement" | "anchor">): boolean =>
  anchor.exact.length > MAX_COMPARED_LENGTH || statement !== anchor.exact.replace(/\s+/g, " ").trim();

/** In UTF-16 units: ten times as long as any statement. */
const MAX_COMPARED_LENGTH = 20_000;

export type CitedSource = { source: ReportEvidence["source"]; pieces: ReportEvidence[] };

/** The sources of the evidence, each once: sources with the same address are one. */
export function citedSources(evidence: ReportEvidence[]): CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const piece of evidence) {
    const { source } = piece;
    const key = sourceKey(source);
    const known = cited.get(key);
    if (known) known.pieces.push(piece);
    else cited.set(key, { source, pieces: [piece] });
  }
  return [...cited.values()];
}

/** Names people, or numbers them in the order in which they appear. */
export const peopleFor = ({ names }: ReportOptions): People => (names ? withNames : withNumbers());

export type People = (person: { id: string; name: string }, role: "Reviewer" | "Editor") => ReportPerson;

const withNames: People = ({ id, name }) => ({ id, name });

/** Number people in the order in which they appear: `Reviewer 2` is the same person everywhere in one report. */
function withNumbers(): People {
  const numbers = new Map<string, Map<string, number>>();
  return ({ id }, role) => {
    const known = numbers.get(role) ?? new Map<string, number>();
    numbers.set(role, known.set(id, known.get(id) ?? known.size + 1));
    return { id: null, name: `${role} ${known.get(id)}` };
  };
}

type ClaimContext = {
  number: number;
  url: string;
  options: ReportOptions;
  people: People;
  inCodePoints: (passage: Passage) => Passage;
  snapshots: Snapshots;
  origins: Map<string, SourceOrigin>;
  /** When the article was published. */
  publishedAt: string | null;
};

function reportClaim(claim: Claim, context: ClaimContext): ReportClaim {
  const { id, createdAt, updatedAt, anchor, standing } = claim;
  const { number, url, options, people, inCodePoints } = context;
  const submitted = visibleVerdicts(claim);
  const verdicts = submitted.map((verdict) => reportVerdict(verdict, context));
  const ruling = reportRuling(claim.ruling, submitted, context);
  const evidence = withoutRepeats([...(ruling ? [ruling] : []), ...verdicts].flatMap(({ evidence }) => evidence));
  return {
    ...{ number, id, url, ...pickFields(ClaimFields, claim), createdAt, updatedAt },
    createdBy: people(claim.createdBy, "Reviewer"),
    anchor,
    codePoints: anchor.passage && inCodePoints(anchor.passage),
    standing,
    rating: standing.state === "ruled" || standing.state === "agreed" ? standing.rating : null,
    ruling,
    verdicts: options.verdicts ? verdicts : [],
    evidence,
    guards: guardsOf({ ...claim, articlePublishedAt: context.publishedAt }, guardedEvidence(evidence, context.origins)),
    review: claim.blind ? { verdicts: null, agreed: null, confidence: null } : reviewOf(verdicts),
  };
}

/** Submitted verdicts, in the order in which they were given. The viewer's own draft is left out. */
function visibleVerdicts({ verdicts, myVerdict }: Claim): Verdict[] {
  const known = new Map([...verdicts, ...(myVerdict ? [myVerdict] : [])].map((verdict) => [verdict.id, verdict]));
  return [...known.values()]
    .filter(({ state }) => state === "submitted")
    .sort((a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? "") || a.id.localeCompare(b.id));
}

function reportVerdict(verdict: Verdict, { options, people, snapshots }: ClaimContext): ReportVerdict {
  const { id, madeOnVersion, sawOthers, blindRating, submittedAt, updatedAt } = verdict;
  const { rating, ...fields } = pickFields(VerdictFields, verdict);
  return {
    ...{ id, ...fields, madeOnVersion, sawOthers, blindRating, updatedAt },
    evidence: verdict.evidence.map((piece) => reportEvidence(piece, snapshots)),
    reviewer: people(verdict.reviewer, "Reviewer"),
    rating: rating ?? "",
    rationale: options.rationales ? verdict.rationale : null,
    rationaleDocument: options.rationales ? verdict.rationaleDocument : null,
    submittedAt: submittedAt ?? updatedAt,
  };
}

function reportRuling(
  ruling: Claim["ruling"],
  verdicts: Verdict[],
  { options, people, snapshots }: ClaimContext,
): ReportClaim["ruling"] {
  if (!ruling) return null;
  const { rating, summary, explanation, reason, ruledAt, madeOnVersion } = ruling;
  return {
    ...{ rating, summary, ruledAt, madeOnVersion },
    explanation: options.rationales ? explanation : null,
    reason: options.rationales ? reason : null,
    evidence: ruling.evidence.map((piece) => reportEvidence(piece, snapshots)),
    ruledBy: people(ruling.ruledBy, "Editor"),
    byReviewer: verdicts.some(({ reviewer }) => reviewer.id === ruling.ruledBy.id),
  };
}

const reportEvidence = (
  { id, source, quoteLocation, ...evidence }: Evidence,
  snapshots: Snapshots,
): ReportEvidence => ({
  id,
  source: { id: source.id, ...pickFields(SourceFields, source) },
  ...pickFields(EvidenceFields, evidence),
  snapshot: snapshots.get(quoteLocation?.snapshotId ?? "") ?? null,
  quoteState: quoteLocation?.state ?? null,
});

function withoutRepeats(evidence: ReportEvidence[]): ReportEvidence[] {
  const unique = new Map<string, ReportEvidence>();
  for (const piece of evidence) {
    const key = JSON.stringify([piece.source.id, pickFields(EvidenceFields, piece)]);
    if (!unique.has(key)) unique.set(key, piece);
  }
  return [...unique.values()];
}

function reviewOf(verdicts: ReportVerdict[]): ReportClaim["review"] {
  const confidences = verdicts.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  const mean = confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length;
  const blind = verdicts.flatMap(({ blindRating }) => blindRating ?? []);
  return {
    verdicts: verdicts.length,
    agreed: blind.length < 2 ? null : new Set(blind).size === 1,
    confidence: confidences.length === 0 ? null : Math.round(mean * 100) / 100,
  };
}
