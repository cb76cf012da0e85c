import "server-only";
import { type ClaimToCarry, versionsNeeded, withoutDoubles } from "#domain/anchoring/carry.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import { LOST } from "#domain/anchoring/reanchor.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { AnchorState } from "#domain/claim.ts";
import type { AnchorChange } from "#domain/version.ts";
import type { AnchorData } from "#server/claims/requested-passage.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { loggedWords } from "#server/log/logged-words.ts";
import { mapInSlices } from "#server/slices.ts";
import type { Carried } from "./long-text-jobs.ts";
import { carryLongTexts } from "./long-texts.ts";
import { type NewText, withStruckOut } from "./struck-out.ts";

type Database = Transaction | typeof db;

/** A claim with its anchor on the current version, and the one it will have on the new version. */
export type CarriedClaim = { row: CarriedRow; own: ClaimToCarry["own"]; anchor: Carried; struckOut: boolean };

/** A cache of anchors on the new version. Claims that have not changed since are not compared again. */
export type Compared = Map<string, Carried>;

/** The anchor in a new text of each claim of an article, withdrawn or not. Adds new comparisons to `compared`. */
export async function carriedClaims(
  database: Database,
  { articleId, current, document, text }: NewText & { articleId: string; current: number },
  compared: Compared = new Map(),
): Promise<CarriedClaim[]> {
  const rows = await rowsOf(database, articleId, current);
  const claims = await mapInSlices(rows, (row) => {
    const anchors = anchorsOf(row);
    return { row, key: keyOf(anchors), ...anchors };
  });
  const unknown = claims.filter(({ key }) => !compared.has(key));
  const texts = unknown.length > 0 ? await textsOf(database, articleId, versionsNeeded(unknown)) : new Map();
  const anchors = await carryLongTexts({ claims: unknown.map(withoutRow), texts, newText: text });
  for (const { id, key } of unknown) {
    const anchor = anchors.get(id);
    if (anchor) compared.set(key, anchor);
  }
  const found = new Map(claims.map(({ id, key }) => [id, compared.get(key) ?? NOT_FOUND]));
  const settled = withoutDoubles(claims, found);
  const carried = await mapInSlices(claims, ({ row, id, own }) => {
    const anchor = found.get(id);
    return { row, own, anchor: staysEnded(row, anchor && settled.get(id) === anchor ? anchor : NOT_FOUND) };
  });
  return withStruckOut(database, { articleId, document, text }, carried);
}

/** What a job in another process needs of a claim. */
const withoutRow = ({ id, last, own }: ClaimToCarry): ClaimToCarry => ({ id, last, own });

/** Only its own words bring back a claim that has ended, and no words that resemble them. */
const staysEnded = ({ endedInVersion }: CarriedRow, anchor: Carried): Carried =>
  endedInVersion !== null && anchor.state === "changed" ? NOT_FOUND : anchor;

const NOT_FOUND: Carried = { ...LOST, isReworded: false };

/** Give every claim its anchor on the new version. */
export async function storeAnchors(
  tx: Transaction,
  { articleId, number, text }: { articleId: string; number: number; text: string },
  claims: CarriedClaim[],
): Promise<void> {
  const rows = claims.map((claim) => ({ claimId: claim.row.id, ...anchorData(claim, text) }));
  await tx.$executeRaw`INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end",
      exact, prefix, suffix, "byHand", "ownExact", "ownVersion", "struckOut", shifted)
    SELECT "claimId", ${articleId}::uuid, ${number}, state::"AnchorState", start, "end",
      exact, prefix, suffix, false, "ownExact", "ownVersion", "struckOut", shifted
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS anchor("claimId" uuid, state text, start int, "end" int,
      exact text, prefix text, suffix text, "ownExact" text, "ownVersion" int, "struckOut" boolean, shifted boolean)`;
}

/** How a claim stands on the new version. Words that it strikes out count as changed. */
export const stateOf = ({ anchor, struckOut }: CarriedClaim): AnchorState => (struckOut ? "changed" : anchor.state);

/** What a new version does to a claim, for its viewer. */
export function changeOf(claim: CarriedClaim): AnchorChange {
  const { row, own, anchor, struckOut } = claim;
  const { passage, exact, diff } = anchor;
  const was = own && { versionNumber: own.version, passage: own.passage, exact: own.exact };
  return {
    ...{ claimId: row.id, state: stateOf(claim), passage, exact, was },
    ...(diff ? { diff } : {}),
    ...(struckOut ? { struckOut } : {}),
    ...(isShifted(claim) ? { shifted: true } : {}),
  };
}

/** Whether a claim stands where it stood, and only text before it was added or cut. */
const isShifted = (claim: CarriedClaim): boolean => stateOf(claim) === "moved" && claim.anchor.shifted === true;

/** Whether the words of a claim changed, were struck out or lost, or are back. */
export function isReworded({ row, anchor, struckOut }: CarriedClaim): boolean {
  const wasLost = row.state === "lost";
  if (wasLost || anchor.passage === null) return wasLost !== (anchor.passage === null);
  return row.struckOut !== struckOut || anchor.isReworded;
}

/** The anchors before and after, for the log. */
export function loggedAnchors(claim: CarriedClaim, number: number) {
  const { row, anchor } = claim;
  const { state, start, end, exact, versionNumber, version } = row;
  const { passage } = anchor;
  const now = { state: stateOf(claim), start: passage?.start ?? null, end: passage?.end ?? null };
  const [oldWords, newWords] = [loggedWords(exact), loggedWords(anchor.exact ?? exact)];
  return {
    before: { version, anchor: { state, start, end, exact: oldWords, versionNumber } },
    after: { version: version + 1, anchor: { ...now, exact: newWords, versionNumber: number } },
  };
}

function anchorData(claim: CarriedClaim, text: string) {
  const { row, own, anchor, struckOut } = claim;
  const state = stateOf(claim);
  const hasOwnWords = state === "exact" || state === "moved";
  const ownWords = hasOwnWords || !own ? {} : { ownExact: own.exact, ownVersion: own.version };
  const rest = { ...ownWords, struckOut, shifted: isShifted(claim) };
  if (anchor.passage === null) return { state, exact: row.exact, prefix: row.prefix, suffix: row.suffix, ...rest };
  const [, { exact, prefix, suffix }] = describePassage(text, anchor.passage);
  return { state, ...anchor.passage, exact, prefix, suffix, ...rest };
}

type ClaimColumns = { id: string; version: number; withdrawn: boolean; endedInVersion: number | null };
type CarriedRow = ClaimColumns & AnchorData & { ownStart: number | null; ownEnd: number | null };

const rowsOf = (database: Database, articleId: string, version: number) => database.$queryRaw<CarriedRow[]>`
  SELECT c.id, c.version, c."withdrawnAt" IS NOT NULL AS withdrawn, c."endedInVersion", a.state::text, a.start, a."end",
    a.exact, a.prefix, a.suffix, a."byHand", a."versionNumber", a."ownExact", a."ownVersion", a."struckOut", a.shifted,
    own.start AS "ownStart", own."end" AS "ownEnd"
  FROM "Anchor" a JOIN "Claim" c ON c.id = a."claimId"
    LEFT JOIN "Anchor" own ON own."claimId" = a."claimId" AND own."versionNumber" = a."ownVersion"
  WHERE a."articleId" = ${articleId}::uuid AND a."versionNumber" = ${version}
  ORDER BY c.id`;

function anchorsOf(row: CarriedRow): ClaimToCarry {
  const { id, state, exact, byHand, versionNumber, ownExact, ownVersion } = row;
  const passage = passageOf(row.start, row.end);
  const last = passage && { version: versionNumber, passage, exact };
  if (last && (byHand || state === "exact" || state === "moved")) return { id, last, own: last };
  const ownPassage = passageOf(row.ownStart, row.ownEnd);
  const isKnown = ownPassage !== null && ownVersion !== null && ownExact !== null;
  return { id, last, own: isKnown ? { version: ownVersion, passage: ownPassage, exact: ownExact } : null };
}

const passageOf = (start: number | null, end: number | null): Passage | null =>
  start === null || end === null ? null : { start, end };

async function textsOf(database: Database, articleId: string, numbers: number[]): Promise<Map<number, string>> {
  const where = { articleId, number: { in: numbers } };
  const rows = await database.version.findMany({ where, select: { number: true, text: true } });
  return new Map(rows.map(({ number, text }) => [number, text]));
}

const keyOf = ({ id, own, last }: ClaimToCarry): string => JSON.stringify([id, own, last]);
