import { ProblemError, type Send, UnreachableError } from "#client/api.ts";
import { putRequest, restoreRequest, withdrawRequest } from "#client/correction-requests.ts";
import { createListeners, type Listener } from "#client/listeners.ts";
import { readAllPages } from "#client/pages.ts";
import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";

/** Correction requests to the outlet, as far as the person may see them. */
export type Corrections = {
  /** Those on a claim, the latest first; the same array until it changes. */
  ofClaim(claimId: string): CorrectionRequest[];
  /** Store a request, or with a version the outcome of an existing one. Idempotent. Throws what the API threw. */
  save(id: string, input: CorrectionRequestInput, version: number | null): Promise<void>;
  /** Remove a request. Throws what the API threw. */
  withdraw(request: CorrectionRequest): Promise<CorrectionRequest>;
  /** Restore a request that `withdraw` removed. */
  restore(removed: CorrectionRequest): Promise<void>;
  /** Read those of a claim again, or with null all. What cannot be read now stays as it was. */
  refresh(claimId: string | null): void;
  subscribe(listener: Listener): () => void;
};

const NONE: CorrectionRequest[] = [];

export function createCorrections(articleId: string, send: Send): Corrections {
  const listeners = createListeners();
  let byClaim = new Map<string, CorrectionRequest[]>();
  const put = (claimId: string, requests: CorrectionRequest[]) => {
    byClaim = new Map(byClaim).set(claimId, requests);
    listeners.call();
  };
  const readOne = async (claimId: string) => {
    const path = `/claims/${claimId}/correction-requests`;
    put(claimId, await readAllPages<CorrectionRequest>(send, path, "requests"));
  };
  const readAll = async () => {
    const path = `/articles/${articleId}/correction-requests`;
    byClaim = grouped(await readAllPages<CorrectionRequest>(send, path, "requests"));
    listeners.call();
  };
  const othersThan = ({ id, claimId }: CorrectionRequest) =>
    (byClaim.get(claimId) ?? NONE).filter((other) => other.id !== id);
  /** After a conflict the requests are those that the server has now. */
  const changed = async <T>(claimId: string, change: () => Promise<T>): Promise<T> => {
    try {
      return await change();
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) await readOne(claimId).catch(ignoreUnavailable);
      throw error;
    }
  };
  return {
    ofClaim: (claimId) => byClaim.get(claimId) ?? NONE,
    save: (id, input, version) =>
      changed(input.claimId, async () => {
        const value = await putRequest(id, input, version, send);
        put(input.claimId, latestFirst([...othersThan(value), value]));
      }),
    withdraw: (request) =>
      changed(request.claimId, async () => {
        const removed = await withdrawRequest(request, send);
        put(request.claimId, othersThan(removed));
        return removed;
      }),
    restore: (removed) =>
      changed(removed.claimId, async () => {
        const value = await restoreRequest(removed, send);
        put(removed.claimId, latestFirst([...othersThan(value), value]));
      }),
    refresh: (claimId) => void (claimId === null ? readAll() : readOne(claimId)).catch(ignoreUnavailable),
    subscribe: listeners.add,
  };
}

const latestFirst = (requests: CorrectionRequest[]) =>
  [...requests].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt) || b.id.localeCompare(a.id));

function grouped(requests: CorrectionRequest[]): Map<string, CorrectionRequest[]> {
  const byClaim = new Map<string, CorrectionRequest[]>();
  for (const request of requests) byClaim.set(request.claimId, [...(byClaim.get(request.claimId) ?? []), request]);
  return byClaim;
}

function ignoreUnavailable(error: unknown): void {
  if (!(error instanceof UnreachableError || error instanceof ProblemError)) throw error;
}
