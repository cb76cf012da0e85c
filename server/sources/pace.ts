import "server-only";
import { db } from "#server/db/client.ts";

/** Requests of the schedule to one host are this far apart, over all processes. */
export const PACE_MS = 10_000;

/** Take the turn of a host. Null when it was free; else when it is free again. */
export async function takeTurn(host: string, now: Date): Promise<Date | null> {
  const [taken] = await db.$queryRaw<object[]>`
    INSERT INTO "HostPace" AS pace (host, "nextAt") VALUES (${host}, ${new Date(now.getTime() + PACE_MS)})
    ON CONFLICT (host) DO UPDATE SET "nextAt" = excluded."nextAt" WHERE pace."nextAt" <= ${now} RETURNING host`;
  if (taken) return null;
  const pace = await db.hostPace.findUnique({ where: { host } });
  return pace?.nextAt ?? now;
}

/** Leave a host alone until this time: it asked to, or a person's request went there just now. */
export async function leaveAlone(host: string, until: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "HostPace" AS pace (host, "nextAt") VALUES (${host}, ${until})
    ON CONFLICT (host) DO UPDATE SET "nextAt" = greatest(pace."nextAt", excluded."nextAt")`;
}

/** Delete the turns that are over. */
export async function clearOldTurns(now: Date): Promise<void> {
  await db.hostPace.deleteMany({ where: { nextAt: { lt: now } } });
}
