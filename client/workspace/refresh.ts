import { ProblemError, type Send, UnreachableError } from "#client/api.ts";
import { claimPath } from "#client/resources.ts";
import type { Claim } from "#domain/claim.ts";
import type { VersionSummary } from "#domain/version.ts";
import type { ClaimStore } from "./claim-store.ts";

/** Reads claims from the server again. What cannot be read now is read after the next gap. */
export type ClaimReader = {
  one(id: string): Promise<void>;
  all(): Promise<void>;
  /** Ask which version is the newest. */
  versions(): Promise<void>;
};

export function claimReader(
  articleId: string,
  store: Pick<ClaimStore, "take" | "lose" | "onServer" | "idsOnServer" | "hearOfVersion">,
  send: Send,
): ClaimReader {
  /** The number of the latest reading that each claim was taken from: answers may overtake each other. */
  const takenFrom = new Map<string, number>();
  let readings = 0;

  const take = (claim: Claim, reading: number) => {
    if (reading < (takenFrom.get(claim.id) ?? 0)) return;
    takenFrom.set(claim.id, reading);
    store.take(claim);
  };
  const one = async (id: string): Promise<void> => {
    readings += 1;
    const reading = readings;
    const claim = await ifReachable(() => send<Claim>("GET", claimPath(id)).then(({ value }) => value));
    if (claim === "missing") store.lose(id);
    else if (claim) take(claim, reading);
  };
  const all = async (): Promise<void> => {
    readings += 1;
    const reading = readings;
    const before = store.idsOnServer();
    const found = await ifReachable(() => allClaims(articleId, send));
    if (found === null || found === "missing") return;
    for (const claim of found) take(claim, reading);
    const listed = new Set(found.map(({ id }) => id));
    const unlisted = before.filter((id) => !listed.has(id) && store.onServer(id)?.withdrawnAt === null);
    await Promise.all(unlisted.map(one));
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
