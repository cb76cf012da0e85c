import { ProblemError, type Send, UnreachableError } from "#client/api.ts";
import { claimPath } from "#client/outbox/resources.ts";
import { readAllPages } from "#client/pages.ts";
import type { Claim } from "#domain/claim.ts";
import { evidenceOn } from "#domain/evidence/evidence-on.ts";
import type { VersionSummary } from "#domain/version.ts";
import type { ClaimStore } from "./claim-store.ts";

/** Reads claims from the server. What cannot be read now is read when the event stream resumes. */
export type ClaimReader = {
  one(id: string): Promise<void>;
  /** Read again the claims on which a source is cited: how its quotes stand may have changed. */
  citing(sourceId: string): Promise<void>;
  /** Resolves to false when the server could not be reached. */
  all(): Promise<boolean>;
  versions(): Promise<void>;
};

export function claimReader(
  articleId: string,
  store: Pick<ClaimStore, "take" | "takeAll" | "failToRead" | "remove" | "onServer" | "idsOnServer" | "noteVersion">,
  send: Send,
): ClaimReader {
  /** The number of the latest request that each claim came from: responses may overtake each other. */
  const latestRequest = new Map<string, number>();
  let requests = 0;

  /** Whether no later request has returned the claim. */
  const isLatest = (id: string, request: number): boolean => {
    if (request < (latestRequest.get(id) ?? 0)) return false;
    latestRequest.set(id, request);
    return true;
  };
  const one = async (id: string): Promise<void> => {
    requests += 1;
    const request = requests;
    const claim = await ifReachable(() => send<Claim>("GET", claimPath(id)).then(({ value }) => value));
    if (claim === "missing") store.remove(id);
    else if (claim && isLatest(id, request)) store.take(claim);
  };
  const all = async (): Promise<boolean> => {
    requests += 1;
    const request = requests;
    const before = store.idsOnServer();
    const found = await ifReachable(() => allClaims(articleId, send));
    if (found === null || found === "missing") {
      store.failToRead();
      return false;
    }
    store.takeAll(found.filter(({ id }) => isLatest(id, request)));
    const listed = new Set(found.map(({ id }) => id));
    const unlisted = before.filter((id) => !listed.has(id) && store.onServer(id)?.withdrawnAt === null);
    await Promise.all(unlisted.map(one));
    return true;
  };
  const citing = async (sourceId: string): Promise<void> => {
    const ids = store.idsOnServer().filter((id) => {
      const claim = store.onServer(id);
      return claim !== null && evidenceOn(claim).some(({ source }) => source.id === sourceId);
    });
    await Promise.all(ids.map(one));
  };
  const versions = async (): Promise<void> => {
    const path = `/articles/${articleId}/versions`;
    const found = await ifReachable(() => send<{ versions: VersionSummary[] }>("GET", path));
    const [newest] = found === null || found === "missing" ? [] : found.value.versions;
    if (newest) store.noteVersion(newest.number);
  };
  return { one, citing, all, versions };
}

const allClaims = (articleId: string, send: Send) =>
  readAllPages<Claim>(send, `/articles/${articleId}/claims`, "claims");

/** Null when the server cannot be reached now: the page keeps what it has. */
async function ifReachable<T>(read: () => Promise<T>): Promise<T | "missing" | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreachableError) return null;
    if (!(error instanceof ProblemError)) throw error;
    return error.status === 404 ? "missing" : null;
  }
}
