import "server-only";
import { isDeepStrictEqual } from "node:util";
import { DEFAULT_REQUIRED_VERDICTS } from "#domain/article-details.ts";
import type { DocumentNode } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import type { Methodology, MethodologyInput, MethodologyVersion, SavedMethodology } from "#domain/methodology.ts";
import { newsroomName } from "#domain/newsroom-settings.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { liveRatings } from "#domain/rating/rating.ts";
import { rationaleFromText, rationaleText } from "#domain/rationale.ts";
import { checkMethodology } from "#editor/check-document.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { pageOf } from "#server/db/cursor.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { versionedRatings } from "#server/ratings/ratings.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

/** Versions of one page of the history. */
const PAGE_SIZE = 10;

const ONLY_ADMINS = "Only admins can change the methodology page.";

/** How the newsroom works. Everyone may read it. */
export async function readMethodology(): Promise<Methodology> {
  const [newest, ratings, settings] = await Promise.all([newestOf(db), versionedRatings(db), newsroomSettings()]);
  return {
    newsroom: newsroomName(settings),
    content: newest && versionOf(newest),
    ratings: liveRatings(ratings).map(({ position: _, retired: __, version: ___, ...rating }) => rating),
    requiredVerdicts: DEFAULT_REQUIRED_VERDICTS,
    version: newest?.number ?? 0,
  };
}

/** Save the page as a new version. To save what is the newest version changes nothing. */
export async function saveMethodology(
  viewer: Viewer,
  { content }: MethodologyInput,
  ifMatch: number | null,
): Promise<{ value: MethodologyVersion; created: boolean }> {
  permit(can(viewer, "methodology.change"), ONLY_ADMINS);
  const document = checkMethodology(typeof content === "string" ? rationaleFromText(content) : content);
  const text = rationaleText(document);
  if (text === "") throw new RuleError("Write something before you save the page.");
  return write(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley methodology'))`;
    const newest = await newestOf(tx);
    if (newest && isDeepStrictEqual(newest.document, document)) return { value: versionOf(newest), created: false };
    if (newest) expectVersion(versionOf(newest), ifMatch, "Someone changed this page in the meantime.");
    else if (ifMatch !== 0) expectAbsent(ifMatch, "This page");
    const number = (newest?.number ?? 0) + 1;
    const data = { number, document: document as Prisma.InputJsonValue, text, savedById: viewer.id };
    const row = await tx.methodologyVersion.create({ data });
    const object = { type: "methodology", id: "newsroom" };
    const values = { before: newest && { version: newest.number }, after: { version: number } };
    recordEvent(tx, { type: "methodology.changed", actorId: actorOf(viewer), object, ...values });
    return { value: versionOf(row), created: newest === null };
  });
}

/** A page of all versions, newest first. */
export async function methodologyVersions(
  viewer: Viewer,
  { after }: PageQuery,
): Promise<{ versions: SavedMethodology[]; nextCursor?: string }> {
  permit(can(viewer, "methodology.change"), ONLY_ADMINS);
  const before = /^[1-9]\d{0,8}$/.test(after ?? "") ? { number: { lt: Number(after) } } : {};
  const rows = await db.methodologyVersion.findMany({
    where: before,
    include: { savedBy: NAMED },
    orderBy: { number: "desc" },
    take: PAGE_SIZE + 1,
  });
  const { page, next } = pageOf(rows, PAGE_SIZE, ({ number }) => String(number));
  return { versions: page.map(({ savedBy, ...row }) => ({ ...versionOf(row), savedBy })), ...next };
}

type Row = Prisma.MethodologyVersionGetPayload<object>;

const newestOf = (tx: Pick<Transaction, "methodologyVersion">): Promise<Row | null> =>
  tx.methodologyVersion.findFirst({ orderBy: { number: "desc" } });

const versionOf = ({ number, document, text, savedAt }: Row): MethodologyVersion => ({
  document: document as unknown as DocumentNode,
  text,
  savedAt: savedAt.toISOString(),
  version: number,
});
