import { claimInArticleAddress } from "./addresses.ts";
import { codePointsIn } from "./anchoring/code-points.ts";
import type { Article, Version } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { SourceOrigin } from "./evidence/origins.ts";
import { labelFor, type Rating } from "./rating/rating.ts";
import { reportClaim, type Snapshots } from "./report-claim.ts";
import type { PublishedClaim, ReportClaim, ReportEvidence, SightedArticle } from "./report-claim-shape.ts";
import { type People, peopleFor } from "./report-people.ts";
import type { PublicEdition, ReportHead, ReportOptions, StreamedReport } from "./report-shape.ts";
import { sourceKey } from "./source.ts";

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
  /** The newest edition, where the article is published. */
  edition?: PublicEdition | null;
  generatedAt: string;
  /** The head of the log of events, as `headText` writes it. */
  auditHead: string;
  /** The public address of the app, without a trailing slash. */
  baseUrl: string;
  /** The name under which the newsroom publishes, if it has one. */
  newsroom?: string | undefined;
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
  /** Where its page for readers is, if it has one. */
  published?: PublishedClaim | null | undefined;
  /** The other articles of its cluster, the earliest first. */
  sightings?: SightedArticle[];
};

/** The report of an article. What the options leave out is nowhere in it, for any format. */
export async function streamReport(facts: ReportFacts): Promise<StreamedReport> {
  const { article, options, baseUrl } = facts;
  const people = facts.people ?? peopleFor(options);
  const inCodePoints = codePointsIn(facts.version.text);
  const { publishedAt } = article;
  const inReport = ({ claim, number, snapshots = new Map(), origins = new Map(), ...others }: NumberedClaim) => {
    const { published = null, sightings = [] } = others;
    const url = baseUrl + claimInArticleAddress(article.id, claim.id);
    return reportClaim(claim, {
      number,
      url,
      published,
      sightings,
      options,
      people,
      inCodePoints,
      snapshots,
      origins,
      publishedAt,
    });
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
  const { generatedAt, auditHead, baseUrl, newsroom, edition = null } = facts;
  const { id, title, url, outlet, byline, publishedAt, language, tags, requiredVerdicts, createdAt, updatedAt } =
    article;
  const { number, sha256, method, note, importedAt } = version;
  const isWhole = options.scope === "article";
  return {
    generatedAt,
    auditHead,
    baseUrl,
    ...(newsroom ? { newsroom } : {}),
    options,
    edition,
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
