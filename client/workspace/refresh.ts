import { ProblemError, type Send, UnreachableError } from "#client/api.ts";
import { claimPath } from "#client/outbox/resources.ts";
import type { Claim } from "#domain/claim.ts";
import type { VersionSummary } from "#domain/version.ts";
import type { ClaimStore } from "./claim-store.ts";

/** Reads claims from the server, and again. What cannot be read now is read after the next gap. */
export type ClaimReader = {
  one(id: string): Promise<void>;
  /** Whether the server could be asked. */
  all(): Promise<boolean>;
  /** Ask which version is the newest. */
  versions(): Promise<void>;
};

export function claimReader(
  articleId: string,
  store: Pick<ClaimStore, "take" | "takeAll" | "failToRead" | "lose" | "onServer" | "idsOnServer" | "hearOfVersion">,
  send: Send,
): ClaimReader {
  /** The number of the latest reading that each claim was taken from: answers may overtake each other. */
  const takenFrom = new Map<string, number>();
  let readings = 0;

  /** Whether no later reading has told of the claim. */
  const isLatest = (id: string, reading: number): boolean => {
    if (reading < (takenFrom.get(id) ?? 0)) return false;
    takenFrom.set(id, reading);
    return true;
  };
  const one = async (id: string): Promise<void> => {
    readings += 1;
    const reading = readings;
    const claim = await ifReachable(() => send<Claim>("GET", claimPath(id)).then(({ value }) => value));
    if (claim === "missing") store.lose(id);
    else if (claim && isLatest(id, reading)) store.take(claim);
  };
  const all = async (): Promise<boolean> => {
    readings += 1;
    const reading = readings;
    const before = store.idsOnServer();
    const found = await ifReachable(() => allClaims(articleId, send));
    if (found === null || found === "missing") {
      store.failToRead();
      return false;
    }
    store.takeAll(found.filter(({ id }) => isLatest(id, reading)));
    const listed = new Set(found.map(({ id }) => id));
    const unlisted = before.filter((id) => !listed.has(id) && store.onServer(id)?.withdrawnAt === null);
    await Promise.all(unlisted.map(one));
    return true;
  };
  const versions = async (): Promise<void> => {
    const path = `/articles/${articleId}/versions`;
    const found = await ifReachable(() => send<{ versions: VersionSummary[] }>("GET", path));
    const [newest] = found === null || found === "missing" ? [] : found.value.versions;
    if (newest) store.hearOfVersion(newest.number);
  };
  return { one, all, versions };
}

async function allClaims(articleId: string, send: Send): Promise<Claim[]> {
  const found: Claim[] = [];
  let cursor: string | undefined;
  do {
    const after: string = cursor === undefined ? "" : `?after=${encodeURIComponent(cursor)}`;
    const { value } = await send<{ claims: Claim[]; nextCursor?: string }>(
      "GET",
      `/articles/${articleId}/claims${after}`,
    );
    found.push(...value.claims);
    cursor = value.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** Null when the server cannot be asked now: the page goes on with what it has. */
async function ifReachable<T>(read: () => Promise<T>): Promise<T | "missing" | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreachableError) return null;
    if (!(error instanceof ProblemError)) throw error;
    return error.status === 404 ? "missing" : null;
  }
}
