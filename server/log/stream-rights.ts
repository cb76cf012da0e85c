import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { type Credentials, rolesNow } from "#server/auth/credentials.ts";
import { logError } from "./log-error.ts";

/** How often it is checked whether the sessions and tokens of all streams are still valid. */
const CHECK_INTERVAL_MS = 20_000;

/** A stream of this process, and the credentials with which it was opened. */
type OpenStream = { viewer: Viewer; credentials: Credentials; end: () => void };

// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyOpenStreams?: Set<OpenStream> };
const streams = shared.galleyOpenStreams ?? checkRegularly(new Set());
shared.galleyOpenStreams = streams;

/** End the stream when its session or token ends or the role of its viewer changes, until the returned function is called. */
export function endWithRights(stream: OpenStream): () => void {
  streams.add(stream);
  return () => streams.delete(stream);
}

/**
 * End the streams whose rights have ended: those of a person, after a change of their rights, or all. One query reads
 * the rights of all these streams. A check that fails ends none: the next one does.
 */
export async function endStreamsWithoutRights(personId: string | null, open = streams): Promise<void> {
  const checked = [...open].filter(({ viewer }) => personId === null || viewer.id === personId);
  if (checked.length === 0) return;
  const roles = await rolesNow(
    checked.map(({ credentials }) => credentials),
    new Date(),
  );
  for (const [index, { viewer, end }] of checked.entries()) if (roles[index] !== viewer.role) end();
}

function checkRegularly(open: Set<OpenStream>): Set<OpenStream> {
  const check = () => endStreamsWithoutRights(null, open).catch((error) => logError({ streams: "not checked" }, error));
  setInterval(check, CHECK_INTERVAL_MS).unref();
  return open;
}
