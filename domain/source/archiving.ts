import * as z from "zod";
import { WebAddress } from "#domain/source.ts";

/** How it stands with a copy of a source in an outside archive. What was asked for is not confirmed yet. */
export const ARCHIVE_STATES = {
  none: "Not archived",
  asked: "Asked for",
  confirmed: "Archived",
  refused: "Refused",
  recorded: "Recorded by a person",
} as const;
export type ArchiveState = keyof typeof ARCHIVE_STATES;

/** The copy of a source in an outside archive, as far as it is known. */
export type Archiving = {
  archiveState: ArchiveState;
  /** The latest copy that is known. It stays while another one is asked for, or is refused. */
  archivedUrl: string | null;
  /** When that copy was made; null where nobody said. */
  archivedAt: string | null;
  /** Why the archive made no copy, as a sentence. */
  archiveFault: string | null;
};

/** The address of a copy that a person found or made in an archive; null removes it. */
export const ArchiveRecord = z.strictObject({ url: WebAddress.nullable() });
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;

/** A copy that an archive has. */
export type ArchivedCopy = { url: string; at: Date };

/** What an archive answers: it works on it, it has a copy, it makes none, or it asks to come again later. */
export type ArchiveAnswer =
  | { is: "pending"; ticket: string }
  | ({ is: "done" } & ArchivedCopy)
  | { is: "refused"; sentence: string; earlier: ArchivedCopy | null }
  | { is: "later"; retryAfterSeconds: number | null };

/** An outside archive that makes copies of pages. */
export type OutsideArchive = {
  /** All its requests go to this host. */
  host: string;
  /** Ask for a copy of a page; with the ticket of an earlier answer, ask what has become of it. Does not reject. */
  request(url: string, ticket: string | null): Promise<ArchiveAnswer>;
};

const DAY_MS = 86_400_000;

/** A copy that is older is asked for anew: the page may have changed since. */
export const isRecentCopy = ({ at }: ArchivedCopy, now: Date): boolean => now.getTime() - at.getTime() < DAY_MS;

const FIRST_DELAY_MS = 10_000;
const MAX_DELAY_MS = 600_000;

/** How long to wait before an archive is asked again, which was asked `attempts` times. */
export const archiveDelayMs = (attempts: number, retryAfterSeconds: number | null = null): number =>
  Math.max(
    Math.min(FIRST_DELAY_MS * 2 ** attempts, MAX_DELAY_MS),
    Math.min((retryAfterSeconds ?? 0) * 1000, MAX_PATIENCE_MS),
  );

/** After this time a request without a result counts as refused. */
export const MAX_PATIENCE_MS = 6 * 3_600_000;
