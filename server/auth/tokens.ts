import "server-only";
import { NotFoundError, RuleError, SignedOutError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { type ApiToken, type ApiTokenInput, MAX_TOKENS } from "#domain/token.ts";
import type { Prisma, ApiToken as TokenRow } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { lockPerson } from "#server/people/rows.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import type { Sender } from "./sessions.ts";

/** Lets tools that scan for leaked secrets recognise a token of Galley. */
const PREFIX = "galley_";

/** The time of last use is written at most once in this interval. */
const LAST_USE_INTERVAL_MS = 60_000;

/** The person's valid tokens, newest first. */
export async function apiTokens(viewer: Viewer, personId: string = viewer.id): Promise<{ tokens: ApiToken[] }> {
  permit(can(viewer, "token.manage", personId));
  const rows = await db.apiToken.findMany({ where: validTokensOf(personId, new Date()), orderBy: { id: "desc" } });
  return { tokens: rows.map(tokenOf) };
}

/** Whom a token acts as. With the token version of the request, no token is made once that version has ended. */
type Owner = { personId: string; tokenVersion?: number };

/**
 * Make a token that acts as its owner. A repeated request gives a token that was never used a new key, because the
 * first answer may have been lost.
 */
export async function createToken(viewer: Viewer, id: string, input: ApiTokenInput, owner?: Owner) {
  const { personId, tokenVersion } = owner ?? { personId: viewer.id };
  permit(can(viewer, "token.manage", personId));
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= new Date()) throw new RuleError("Choose an expiry date in the future.");
  const token = PREFIX + newSecret();
  return write(async (tx) => {
    // Who revokes the tokens of a person changes the person first: either they see this token, or this sees the change.
    await lockPerson(tx, personId);
    if (tokenVersion !== undefined) await expectTokenVersion(tx, personId, tokenVersion);
    const existing = await tx.apiToken.findUnique({ where: { id } });
    if (!existing) {
      await refuseTooMany(tx, personId);
      const row = await tx.apiToken.create({
        data: { id, personId, name: input.name, tokenHash: hashSecret(token), expiresAt },
      });
      recordEvent(tx, tokenEvent("token.created", viewer, row));
      return { value: { ...tokenOf(row), token }, created: true };
    }
    if (existing.personId !== personId || existing.revokedAt) throw new NotFoundError("token");
    const { count } = await tx.apiToken.updateMany({
      where: { id, lastUsedAt: null, name: input.name },
      data: { tokenHash: hashSecret(token), expiresAt },
    });
    const value =
      count === 1 ? { ...tokenOf({ ...existing, expiresAt }), token } : { ...tokenOf(existing), token: null };
    return { value, created: false };
  });
}

async function expectTokenVersion(tx: Transaction, id: string, tokenVersion: number): Promise<void> {
  const person = await tx.person.findUnique({ where: { id, tokenVersion, disabledAt: null }, select: { id: true } });
  if (!person) throw new SignedOutError();
}

/** Needs a locked person. */
async function refuseTooMany(tx: Transaction, personId: string): Promise<void> {
  if ((await tx.apiToken.count({ where: validTokensOf(personId, new Date()) })) >= MAX_TOKENS)
    throw new RuleError(`You already have ${MAX_TOKENS} API tokens. Revoke one you no longer use.`);
}

/** Revoke a token: it is invalid from the next request on. Does nothing if it is revoked already. */
export async function revokeToken(viewer: Viewer, id: string): Promise<ApiToken> {
  return write(async (tx) => {
    const row = await tx.apiToken.findUnique({ where: { id } });
    if (!row || !can(viewer, "token.manage", row.personId)) throw new NotFoundError("token");
    const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count === 1) recordEvent(tx, tokenEvent("token.revoked", viewer, row));
    return tokenOf(row);
  });
}

/** Revoke the valid tokens of a person, except those in `keep`. */
export async function revokeTokens(
  tx: Transaction,
  viewer: Viewer,
  personId: string,
  keep: string[] = [],
): Promise<void> {
  const revokedAt = new Date();
  const rows = await tx.apiToken.updateManyAndReturn({
    where: { AND: [validTokensOf(personId, revokedAt), { id: { notIn: keep } }] },
    data: { revokedAt },
  });
  for (const row of rows) recordEvent(tx, tokenEvent("token.revoked", viewer, row));
}

/** The person a token acts as, from an Authorization header; null when the token is invalid. */
export async function senderOfToken(authorization: string): Promise<Sender | null> {
  const tokenHash = tokenHashOf(authorization);
  if (!tokenHash) return null;
  const now = new Date();
  // Every request of a program runs this query, and Prisma would take as long again to build it.
  const [row] = await db.$queryRaw<(Viewer & { tokenVersion: number; lastUsedAt: Date | null })[]>`
    SELECT p.id, p.name, p.role::text, p."hideNames", p."tokenVersion", t."lastUsedAt"
    FROM "ApiToken" t JOIN "Person" p ON p.id = t."personId"
    WHERE t."tokenHash" = ${tokenHash} AND t."revokedAt" IS NULL AND p."disabledAt" IS NULL
      AND (t."expiresAt" IS NULL OR t."expiresAt" > ${now})`;
  if (!row) return null;
  const { id, name, role, hideNames = false, tokenVersion, lastUsedAt } = row;
  if (!lastUsedAt || lastUsedAt <= earliestUse(now)) await recordUses([tokenHash], now);
  return { viewer: { id, name, role, hideNames }, tokenVersion };
}

/** The hash under which the token of an Authorization header is stored; null where there is no token. */
export function tokenHashOf(authorization: string): string | null {
  const token = /^Bearer\s+(\S{1,200})$/i.exec(authorization.trim())?.[1];
  return token ? hashSecret(token) : null;
}

const earliestUse = (now: Date) => new Date(now.getTime() - LAST_USE_INTERVAL_MS);

/** Store that these tokens are in use, where that was not stored in the last minute. */
export async function recordUses(tokenHashes: string[], now: Date): Promise<void> {
  await db.$executeRaw`UPDATE "ApiToken" SET "lastUsedAt" = ${now}
    WHERE "tokenHash" = ANY(${tokenHashes}) AND ("lastUsedAt" IS NULL OR "lastUsedAt" <= ${earliestUse(now)})`;
}

/** The tokens of a person that are neither revoked nor expired. */
export const validTokensOf = (personId: string, now: Date): Prisma.ApiTokenWhereInput => ({
  personId,
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
});

const tokenOf = ({ id, name, createdAt, lastUsedAt, expiresAt }: TokenRow): ApiToken => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** A token in the log: its owner and its name, never the key. */
const tokenEvent = (type: "token.created" | "token.revoked", viewer: Viewer, row: TokenRow) => ({
  type,
  actorId: actorOf(viewer),
  object: { type: "token", id: row.id },
  [type === "token.created" ? "after" : "before"]: { personId: row.personId, name: row.name, expiresAt: row.expiresAt },
});
