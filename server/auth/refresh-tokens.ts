import "server-only";
import { type Client, errors, Issuer } from "openid-client";
import { groupsIn, roleOfGroups } from "#domain/group-roles.ts";
import type { ClaimedIdentity } from "#domain/identity.ts";
import { OPERATOR } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { logSecurity } from "#server/log/log-security.ts";
import { openText, sealText } from "./app-keys.ts";
import { applyGroupRole } from "./group-roles.ts";
import { descriptionUrl, type Oidc, oidc } from "./oidc.ts";
import { endSessionOf, SESSION_SECONDS, type Session } from "./sessions.ts";

type Identity = Pick<ClaimedIdentity, "provider" | "subject">;

type StoredToken = Identity & {
  sessionId: string;
  personId: string;
  sealed: string;
  usedAt: Date;
  /** When a use began whose end is not known. */
  unfinishedSince: Date | null;
};

const PURPOSE = "refresh token";

/** A token that was not used for longer may have expired. Then its refusal says nothing about the person. */
const MAX_IDLE_MS = 24 * 60 * 60 * 1000;

/** Store the refresh token with which a session began. Not every service gives one. */
export async function storeRefreshToken(
  { sub: personId, sessionId, tokenVersion }: Session,
  { provider, subject }: Identity,
  token: string | undefined,
  now: Date,
): Promise<void> {
  if (!token) return;
  const sealed = sealText(PURPOSE, sessionId, token);
  await db.refreshToken.create({
    data: { sessionId, personId, tokenVersion, provider, subject, sealed, signedInAt: now, usedAt: now },
  });
}

/**
 * Ask the outside service about each session that began there and was not checked for some time. Whoever the service
 * refuses is disabled, and whoever has other groups gets another role. Throws when the service does not answer: the next
 * run asks again.
 */
export async function checkRefreshTokens(now: Date): Promise<void> {
  await deleteTokensOfEndedSessions(now);
  const service = oidc();
  if (!service) return;
  const due = new Date(now.getTime() - service.refreshMinutes * 60 * 1000);
  let stored = await startUse(service, due, now);
  if (!stored) return;
  const { Client } = await Issuer.discover(descriptionUrl(service));
  const client = new Client({ client_id: service.clientId, client_secret: service.clientSecret });
  for (; stored; stored = await startUse(service, due, now)) await checkToken(service, client, stored, now);
}

/** A session has also ended when the token version of its person rose. */
async function deleteTokensOfEndedSessions(now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - SESSION_SECONDS * 1000);
  await db.$executeRaw`
    DELETE FROM "RefreshToken" t USING "Person" p
    WHERE p.id = t."personId" AND (p."tokenVersion" <> t."tokenVersion" OR p."disabledAt" IS NOT NULL
      OR t."signedInAt" < ${oldest}
      OR EXISTS (SELECT FROM "EndedSession" e WHERE e.id = t."sessionId"))`;
}

/** Take one token that is due, so that no other process uses it too; null when none is. */
async function startUse({ issuer }: Oidc, due: Date, now: Date): Promise<StoredToken | null> {
  const [stored] = await db.$queryRaw<StoredToken[]>`
    WITH due AS (
      SELECT "sessionId", "startedAt" FROM "RefreshToken"
      WHERE provider = ${issuer} AND "usedAt" <= ${due} AND ("startedAt" IS NULL OR "startedAt" <= ${due})
      ORDER BY "usedAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    UPDATE "RefreshToken" t SET "startedAt" = ${now} FROM due WHERE t."sessionId" = due."sessionId"
    RETURNING t.provider, t.subject, t."sessionId", t."personId", t.sealed, t."usedAt",
      due."startedAt" AS "unfinishedSince"`;
  return stored ?? null;
}

async function checkToken(service: Oidc, client: Client, stored: StoredToken, now: Date): Promise<void> {
  const { sessionId } = stored;
  const token = openText(PURPOSE, sessionId, stored.sealed);
  if (token === null) return endRefused(stored); // sealed with another secret of the app
  const tokens = await client.refresh(token).catch((error: unknown) => {
    if (error instanceof errors.OPError && error.error === "invalid_grant") return null;
    throw error;
  });
  if (!tokens) {
    const isCertain = stored.unfinishedSince === null && now.getTime() - stored.usedAt.getTime() <= MAX_IDLE_MS;
    if (isCertain) await applyGroupRole(stored, null);
    return endRefused(stored);
  }
  // The service may have replaced the token, and may refuse the old one from now on.
  const sealed = sealText(PURPOSE, sessionId, tokens.refresh_token ?? token);
  await db.refreshToken.updateMany({ where: { sessionId }, data: { sealed, usedAt: now, startedAt: null } });
  const { groups } = service;
  if (!groups) return;
  const claims: Record<string, unknown> = {
    ...(tokens.id_token ? tokens.claims() : {}),
    ...(await client.userinfo(tokens)),
  };
  await applyGroupRole(stored, roleOfGroups(groups.roles, groupsIn(claims[groups.claim])));
}

/** End the session of a refused token. The last admin is never disabled, but has to sign in again too. */
async function endRefused({ sessionId, personId }: StoredToken): Promise<void> {
  await write(async (tx) => {
    await tx.refreshToken.deleteMany({ where: { sessionId } });
    await endSessionOf(tx, OPERATOR, personId, sessionId);
  });
  logSecurity({ session: "ended", by: "outside service", personId });
}
