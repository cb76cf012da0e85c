import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type { ApiToken, ApiTokenInput, NewApiToken } from "#domain/token.ts";
import type { ApiToken as TokenRow } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { hashSecret, newSecret } from "./secrets.ts";

/** Says of a leaked string where it belongs; tools that scan for secrets look for such beginnings. */
const PREFIX = "galley_";

/** Seconds that may pass before the time of last use is written again. */
const USE_NOTED_EVERY = 60;

/** The person's tokens that still work, newest first. */
export async function apiTokens(viewer: Viewer, personId: string = viewer.id): Promise<{ tokens: ApiToken[] }> {
  permit(can(viewer, "token.manage", personId));
  const rows = await db.apiToken.findMany({
    where: { personId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    orderBy: { id: "desc" },
  });
  return { tokens: rows.map(tokenOf) };
}

/**
 * Make a token that acts as `personId`. Asked again before the token was ever used, it gets a new key: the first answer
 * may have been lost, and only this one is known to have arrived.
 */
export async function createToken(
  viewer: Viewer,
  id: string,
  input: ApiTokenInput,
  personId: string = viewer.id,
): Promise<{ value: NewApiToken; created: boolean }> {
  permit(can(viewer, "token.manage", personId));
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= new Date()) throw new RuleError("Choose a day to come for the token to expire.");
  const token = PREFIX + newSecret();
  return write(async (tx) => {
    const there = await tx.apiToken.findUnique({ where: { id } });
    if (!there) {
      const row = await tx.apiToken.create({
        data: { id, personId, name: input.name, tokenHash: hashSecret(token), expiresAt },
      });
      recordEvent(tx, tokenEvent("token.created", viewer, row));
      return { value: { ...tokenOf(row), token }, created: true };
    }
    if (there.personId !== personId || there.revokedAt) throw new NotFoundError("token");
    const { count } = await tx.apiToken.updateMany({
      where: { id, lastUsedAt: null, name: input.name },
      data: { tokenHash: hashSecret(token), expiresAt },
    });
    const value = count === 1 ? { ...tokenOf({ ...there, expiresAt }), token } : { ...tokenOf(there), token: null };
    return { value, created: false };
  });
}

/** Revoke a token; from the next request on it opens nothing. Revoking twice is revoking once. */
export async function revokeToken(viewer: Viewer, id: string): Promise<ApiToken> {
  return write(async (tx) => {
    const row = await tx.apiToken.findUnique({ where: { id } });
    if (!row || !can(viewer, "token.manage", row.personId)) throw new NotFoundError("token");
    const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count === 1) recordEvent(tx, tokenEvent("token.revoked", viewer, row));
    return tokenOf(row);
  });
}

/** The person a token acts as, from an Authorization header; null when it opens nothing. */
export async function viewerOfToken(authorization: string): Promise<Viewer | null> {
  const token = /^Bearer\s+(\S{1,200})$/i.exec(authorization.trim())?.[1];
  if (!token) return null;
  const now = new Date();
  // By hand: every request of a program asks this, and Prisma takes as long again to put it together.
  const [row] = await db.$queryRaw<(Viewer & { tokenId: string; lastUsedAt: Date | null })[]>`
    SELECT p.id, p.name, p.role::text, t.id AS "tokenId", t."lastUsedAt"
    FROM "ApiToken" t JOIN "Person" p ON p.id = t."personId"
    WHERE t."tokenHash" = ${hashSecret(token)} AND t."revokedAt" IS NULL AND p."disabledAt" IS NULL
      AND (t."expiresAt" IS NULL OR t."expiresAt" > ${now})`;
  if (!row) return null;
  const { id, name, role, tokenId, lastUsedAt } = row;
  await noteUse({ id: tokenId, lastUsedAt }, now);
  return { id, name, role };
}

async function noteUse({ id, lastUsedAt }: Pick<TokenRow, "id" | "lastUsedAt">, now: Date): Promise<void> {
  const due = new Date(now.getTime() - USE_NOTED_EVERY * 1000);
  if (lastUsedAt && lastUsedAt > due) return;
  await db.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: due } }] },
    data: { lastUsedAt: now },
  });
}

const tokenOf = ({ id, name, createdAt, lastUsedAt, expiresAt }: TokenRow): ApiToken => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** What the log keeps of a token: whose it is and its name, never the key. */
const tokenEvent = (type: "token.created" | "token.revoked", viewer: Viewer, row: TokenRow) => ({
  type,
  actorId: actorOf(viewer),
  object: { type: "token", id: row.id },
  [type === "token.created" ? "after" : "before"]: { personId: row.personId, name: row.name, expiresAt: row.expiresAt },
});
