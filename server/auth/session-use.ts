import "server-only";
import Bowser from "bowser";
import { db } from "#server/db/client.ts";
import { logError } from "#server/log/log-error.ts";
import type { SessionSender } from "./sessions.ts";

/** The last use of a session is written at most once in this interval. */
const USE_INTERVAL_MS = 5 * 60_000;

/** Limit of a browser or a system in words. Anyone can send any name. */
const MAX_NAME_CHARACTERS = 60;

/** Limit of the header that is read. Longer ones name no browser. */
const MAX_AGENT_CHARACTERS = 1_000;

/**
 * Store that a session is in use, and in which browser, where that was not stored in the last five minutes. A request is
 * answered although this cannot be written, as when the disk is full.
 */
export async function recordSessionUse(
  { session, lastUsedAt }: Pick<SessionSender, "session" | "lastUsedAt">,
  headers: Pick<Headers, "get">,
  now: Date,
): Promise<void> {
  const earliest = new Date(now.getTime() - USE_INTERVAL_MS);
  if (lastUsedAt && lastUsedAt > earliest) return;
  const { sub, tokenVersion, sessionId } = session;
  const device = deviceInWords(headers.get("user-agent"));
  await db.$executeRaw`
    INSERT INTO "OpenSession" (id, "personId", "tokenVersion", device, "lastUsedAt")
    SELECT ${sessionId}::uuid, ${sub}::uuid, ${tokenVersion}, ${device}, ${now}
    WHERE NOT EXISTS (SELECT FROM "EndedSession" WHERE id = ${sessionId}::uuid)
    ON CONFLICT (id) DO UPDATE SET "lastUsedAt" = EXCLUDED."lastUsedAt", device = EXCLUDED.device,
        "tokenVersion" = EXCLUDED."tokenVersion"
      WHERE "OpenSession"."lastUsedAt" <= ${earliest} OR "OpenSession"."tokenVersion" < EXCLUDED."tokenVersion"`.catch(
    (error: unknown) => logError({ session: "use not recorded" }, error),
  );
}

/** The browser and the system that a request names, such as “Firefox on Linux”. */
export function deviceInWords(agent: string | null): string {
  if (!agent) return "Unknown browser";
  const { browser, os } = Bowser.parse(agent.slice(0, MAX_AGENT_CHARACTERS));
  const name = (browser.name || "Unknown browser").slice(0, MAX_NAME_CHARACTERS);
  return os.name ? `${name} on ${os.name.slice(0, MAX_NAME_CHARACTERS)}` : name;
}
