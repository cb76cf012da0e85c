import "server-only";
import * as z from "zod";
import type { Role } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { contentOfCookie, cookieOfRequest, isPastLifetime, Session } from "./sessions.ts";
import { recordUses, tokenHashOf } from "./tokens.ts";

/** What says who sends a request: a session, whose cookie expires, or an API token. */
export type Credentials = { session: Session; expiresAt: Date } | { tokenHash: string };

/** Null for a request without a cookie or a token that could be ours. */
export async function credentialsOf(request: Request): Promise<Credentials | null> {
  const authorization = request.headers.get("authorization");
  if (authorization) {
    const tokenHash = tokenHashOf(authorization);
    return tokenHash === null ? null : { tokenHash };
  }
  const { data } = CookieContent.safeParse(await contentOfCookie(cookieOfRequest(request)));
  return data ? { session: data, expiresAt: new Date(data.exp * 1_000) } : null;
}

/** `exp` is in seconds. */
const CookieContent = Session.extend({ exp: z.number() });

/**
 * The roles that the senders have now, in the order of the credentials; null where the session or the token has ended.
 * All are read by one query, which counts as a use of the tokens.
 */
export async function rolesNow(all: Credentials[], now: Date): Promise<(Role | null)[]> {
  const numbered = all.map((credentials, number) => ({ number, credentials }));
  const sessions = numbered.flatMap(({ number, credentials }) =>
    "session" in credentials && credentials.expiresAt > now && !isPastLifetime(credentials.session.sessionId, now)
      ? { number, ...credentials.session }
      : [],
  );
  const tokens = numbered.flatMap(({ number, credentials }) =>
    "tokenHash" in credentials ? { number, hash: credentials.tokenHash } : [],
  );
  const rows = await db.$queryRaw<{ number: number; role: Role }[]>`
    SELECT s.number, p.role::text
    FROM unnest(${sessions.map(({ number }) => number)}::int[], ${sessions.map(({ sub }) => sub)}::uuid[],
        ${sessions.map(({ tokenVersion }) => tokenVersion)}::int[], ${sessions.map(({ sessionId }) => sessionId)}::uuid[])
        AS s (number, person, version, id)
      JOIN "Person" p ON p.id = s.person AND p."tokenVersion" = s.version AND p."disabledAt" IS NULL
    WHERE NOT EXISTS (SELECT FROM "EndedSession" e WHERE e.id = s.id)
    UNION ALL
    SELECT t.number, p.role::text
    FROM unnest(${tokens.map(({ number }) => number)}::int[], ${tokens.map(({ hash }) => hash)}::text[]) AS t (number, hash)
      JOIN "ApiToken" a ON a."tokenHash" = t.hash AND a."revokedAt" IS NULL
        AND (a."expiresAt" IS NULL OR a."expiresAt" > ${now})
      JOIN "Person" p ON p.id = a."personId" AND p."disabledAt" IS NULL`;
  if (tokens.length > 0) await recordUses([...new Set(tokens.map(({ hash }) => hash))], now);
  const roles = new Map(rows.map(({ number, role }) => [number, role]));
  return all.map((_, number) => roles.get(number) ?? null);
}
