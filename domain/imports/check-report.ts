import * as z from "zod";
import { ArticleChange } from "#domain/article.ts";
import { Id, Moment } from "#domain/fields.ts";
import { PersonName } from "#domain/person.ts";
import type { ReportClaim, ReportEvidence, ReportPerson } from "#domain/report-claim-shape.ts";
import type { Report } from "#domain/report-shape.ts";
import { WebAddress } from "#domain/source.ts";

/** All claims of a report, those with a passage first. */
export const claimsOf = ({ claims, lost }: Report): ReportClaim[] => [...claims, ...lost];

/** Everybody who did something in a report, each once. */
export function peopleIn(report: Report): ReportPerson[] {
  const people = [
    report.article.importedBy,
    report.version.importedBy,
    ...claimsOf(report).flatMap(({ createdBy, ruling, verdicts }) => [
      createdBy,
      ...(ruling ? [ruling.ruledBy] : []),
      ...verdicts.map(({ reviewer }) => reviewer),
    ]),
  ];
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** All pieces of evidence of verdicts and rulings. */
export const evidenceIn = (report: Report): ReportEvidence[] =>
  claimsOf(report).flatMap(({ ruling, verdicts }) => [
    ...(ruling?.evidence ?? []),
    ...verdicts.flatMap(({ evidence }) => evidence),
  ]);

/**
 * Why a report cannot be imported, in a sentence; null where it can. It comes from a file that anybody can have changed:
 * what does not fit together is refused as a whole. Its documents are checked elsewhere.
 */
export function reportFault(report: Report): string | null {
  const { scope, rationales, verdicts, names } = report.options;
  if (scope !== "article" || !rationales || !verdicts || !names || !report.version.document)
    return "It is not complete. Export it again with the whole article, rationales, individual verdicts and names.";
  if (!isStorable(report)) return "Some of its texts have characters that cannot be stored.";
  if (!areDetailsValid(report)) return "The details of its article are not as Galley writes them.";
  if (!areIdsValid(report)) return "Some of its ids are not as Galley writes them, or name two things.";
  if (!isPublicationValid(report)) return "What it says of its publication is not as Galley writes it.";
  if (!areTimesValid(report)) return "Some of its times are not as Galley writes them.";
  if (!claimsOf(report).every((claim) => fitsText(report, claim))) return "Its claims do not fit its text.";
  if (!areRatingsKnown(report)) return "It has ratings that its scale does not have.";
  return null;
}

/** A NUL or half of a surrogate pair, as JSON escapes it. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

const isStorable = (report: Report): boolean => !UNSTORABLE.test(JSON.stringify(report));

function areDetailsValid({ article, version }: Report): boolean {
  const { id: _, importedBy: __, createdAt: ___, updatedAt: ____, ...details } = article;
  const given = ArticleChange.safeParse(details);
  return given.success && isNumber(version.number);
}

const isNumber = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 999_999_999;

function areIdsValid(report: Report): boolean {
  const claims = claimsOf(report);
  const verdicts = claims.flatMap((claim) => claim.verdicts);
  const people = peopleIn(report);
  const lists = [
    claims.map(({ id }) => id),
    verdicts.map(({ id }) => id),
    verdicts.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
    claims.flatMap(({ ruling }) => ruling?.evidence.map(({ id }) => id) ?? []),
    people.map(({ id }) => id ?? ""),
  ];
  const all = [
    ...[...lists.flat(), report.article.id],
    ...evidenceIn(report).flatMap(({ source, fromClaimId }) => [source.id, ...(fromClaimId ? [fromClaimId] : [])]),
    ...claims.flatMap(({ cluster }) => cluster?.id ?? []),
  ];
  const reviewers = claims.map((claim) => claim.verdicts.map(({ reviewer }) => reviewer.id ?? ""));
  return (
    all.every((id) => Id.safeParse(id).data === id) &&
    [...lists, ...reviewers].every((ids) => new Set(ids).size === ids.length) &&
    people.every(({ name }) => PersonName.safeParse(name).data === name)
  );
}

function areTimesValid(report: Report): boolean {
  const { article, version } = report;
  const claims = claimsOf(report);
  const times = [
    ...[article.createdAt, article.updatedAt, version.importedAt],
    ...(report.edition ? [report.edition.publishedAt] : []),
    ...claims.flatMap(({ createdAt, updatedAt, published, ruling, verdicts }) => [
      ...[createdAt, updatedAt],
      ...(published ? [published.at, ...(published.correctedAt ? [published.correctedAt] : [])] : []),
      ...(ruling ? [ruling.ruledAt] : []),
      ...verdicts.flatMap(({ submittedAt, updatedAt: changedAt }) => [submittedAt, changedAt]),
    ]),
    ...evidenceIn(report).flatMap(({ snapshot }) => snapshot?.takenAt ?? []),
  ];
  return times.every((time) => Moment.safeParse(time).success);
}

/** Whether the public pages that it names have addresses that a browser can open. */
function isPublicationValid(report: Report): boolean {
  const { edition } = report;
  const pages = [edition, ...claimsOf(report).map(({ published }) => published)];
  return (
    (edition === null || isNumber(edition.number)) &&
    pages.every((page) => page === null || WebAddress.safeParse(page.url).data === page.url)
  );
}

/** Whether a claim stands on the words that it has, so that it is never on others. */
function fitsText({ version }: Report, claim: ReportClaim): boolean {
  const { passage, state, exact, was } = claim.anchor;
  const numbers = [
    claim.anchor.version,
    ...(was ? [was.version] : []),
    ...(claim.endedInVersion === undefined ? [] : [claim.endedInVersion]),
    ...(claim.ruling ? [claim.ruling.madeOnVersion] : []),
    ...claim.verdicts.map(({ madeOnVersion }) => madeOnVersion),
  ];
  if (!numbers.every(isNumber) || claim.anchor.version !== version.number) return false;
  if (passage === null) return state === "lost";
  if (passage.start < 0 || passage.end <= passage.start) return false;
  return state !== "lost" && version.text?.slice(passage.start, passage.end) === exact;
}

const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

function areRatingsKnown({ scale, ...report }: Report): boolean {
  const keys = new Set(scale.map(({ key }) => key));
  const claims = [...report.claims, ...report.lost];
  const given = claims.flatMap(({ ruling, verdicts }) => [
    ...(ruling ? [ruling.rating] : []),
    ...verdicts.map(({ rating }) => rating),
  ]);
  return (
    keys.size === scale.length &&
    scale.every(({ key }) => Key.safeParse(key).success) &&
    given.every((key) => keys.has(key))
  );
}
