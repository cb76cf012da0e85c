import "server-only";
import { claimsOf, evidenceIn, peopleIn } from "#domain/imports/check-report.ts";
import type { NotImported } from "#domain/imports/imported-file.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import type { Report } from "#domain/report-shape.ts";
import { urlKey } from "#domain/source.ts";
import type { Transaction } from "#server/db/client.ts";
import { type ReportRows, rowsOfReport } from "./report-rows.ts";
import { type PlannedScale, planScale } from "./report-scale.ts";

type Named = { id: string; name: string };

/** What earlier reports of the same file bring in: ids, and of articles the texts and the addresses too. */
export type Earlier = { articles: Set<string>; people: Set<string>; sources: Set<string>; ratings: Set<string> };

export const nothingEarlier = (): Earlier => ({
  ...{ articles: new Set(), people: new Set(), sources: new Set(), ratings: new Set() },
});

/** What of a report comes in; nothing with a reason. */
export type PlannedReport =
  | { reason: string }
  | { reason: null; report: Report; rows: ReportRows; people: Named[]; scale: PlannedScale; notes: NotImported[] };

type Options = { isEmpty: boolean; earlier: Earlier };

/** Plan a report as a whole: an article that is here is left out with all that the file says about it. */
export async function planReport(
  tx: Transaction,
  viewer: Viewer,
  report: Report,
  { isEmpty, earlier }: Options,
): Promise<PlannedReport> {
  const reason = (await knownArticle(tx, report, earlier)) ?? (await knownParts(tx, report));
  if (reason !== null) return { reason };
  const { strangers, accounts } = await splitPeople(tx, viewer, report, earlier);
  if (accounts.length > 0 && !atLeast(viewer.role, "admin"))
    return {
      reason: `It has work of ${new Intl.ListFormat("en").format(accounts)}, who can sign in here. Only an admin can import work in the name of somebody with an account.`,
    };
  const scale = await planScale(tx, viewer, report, isEmpty);
  if (scale.fault !== null) return { reason: scale.fault };
  const rows = rowsOfReport(viewer, report);
  const known = await knownSources(tx, rows, earlier);
  const added = { ...scale, added: scale.added.filter(({ key }) => !earlier.ratings.has(key)) };
  return {
    ...{ reason: null, report, people: strangers, scale: added, notes: scale.notes },
    rows: { ...rows, Source: rows.Source.filter(({ id }) => !known.has(id)) },
  };
}

async function knownArticle(tx: Transaction, { article, version }: Report, earlier: Earlier): Promise<string | null> {
  const key = article.url && urlKey(article.url);
  const isSame = [{ id: article.id }, { versions: { some: { sha256: version.sha256 } } }];
  const known = await tx.article.findFirst({
    where: { OR: [...isSame, ...(key ? [{ urlKey: key }] : [])] },
    select: { id: true, title: true, urlKey: true, versions: { select: { sha256: true } } },
    orderBy: { createdAt: "asc" },
  });
  if (keysOf(article, version).some((one) => earlier.articles.has(one))) return "The file has this article twice.";
  if (!known) return null;
  if (known.id === article.id) return "It is here already. Nothing of it is replaced.";
  return known.versions.some(({ sha256 }) => sha256 === version.sha256)
    ? `An article with this text is here already: “${known.title}”.`
    : `An article with this address is here already: “${known.title}”.`;
}

/** By what an article is the same as another. */
const keysOf = ({ id, url }: Report["article"], { sha256 }: Report["version"]): string[] =>
  [id, sha256, (url && urlKey(url)) ?? ""].filter((key) => key !== "");

/** Ids are unique in all newsrooms, so that equal ones are the same thing, or somebody changed the file. */
async function knownParts(tx: Transaction, report: Report): Promise<string | null> {
  const claims = claimsOf(report);
  const verdicts = claims.flatMap((claim) => claim.verdicts);
  const inIds = (list: { id: string }[]) => ({ where: { id: { in: list.map(({ id }) => id) } }, select: { id: true } });
  const pieces = verdicts.flatMap(({ evidence }) => evidence);
  const ruled = claims.flatMap(({ ruling }) => ruling?.evidence ?? []);
  const known =
    (await tx.claim.findFirst(inIds(claims))) ??
    (await tx.verdict.findFirst(inIds(verdicts))) ??
    (await tx.evidence.findFirst(inIds(pieces))) ??
    (await tx.rulingEvidence.findFirst(inIds(ruled)));
  return known && "Claims or verdicts of it are here already, in another article.";
}

/** The people who are not here, and the names of those who can sign in, without the viewer. */
async function splitPeople(tx: Transaction, viewer: Viewer, report: Report, earlier: Earlier) {
  const people = peopleIn(report).map(({ id, name }) => ({ id: id ?? "", name }));
  const rows = await tx.person.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true, name: true, importedAt: true },
  });
  const known = new Set([...rows.map(({ id }) => id), ...earlier.people]);
  return {
    strangers: people.filter(({ id }) => !known.has(id)),
    accounts: rows.flatMap(({ id, name, importedAt }) => (importedAt === null && id !== viewer.id ? [name] : [])),
  };
}

async function knownSources(tx: Transaction, { Source }: ReportRows, { sources }: Earlier): Promise<Set<string>> {
  const where = { id: { in: Source.map(({ id }) => id) } };
  const rows = await tx.source.findMany({ where, select: { id: true } });
  return new Set([...rows.map(({ id }) => id), ...sources]);
}

/** Note what a report brought in, for the next ones. */
export function remember(earlier: Earlier, report: Report, { added }: PlannedScale): void {
  for (const key of keysOf(report.article, report.version)) earlier.articles.add(key);
  for (const { id } of peopleIn(report)) earlier.people.add(id ?? "");
  for (const { source } of evidenceIn(report)) earlier.sources.add(source.id);
  for (const { key } of added) earlier.ratings.add(key);
}
