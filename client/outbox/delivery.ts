import { etagOf, ProblemError, type Send, UnreachableError } from "#client/api.ts";
import { isBlocked } from "./next-request.ts";
import { claimPath, isEqual, verdictPath } from "./resources.ts";
import { acknowledged, attempted, rebased, rejected } from "./transitions.ts";
import type { Acknowledged } from "./types.ts";
import type { Attempt, Row, Unsaved } from "./unsaved.ts";
import type { Amendment } from "./unsaved-store.ts";
import type { UnsavedWork } from "./unsaved-work.ts";

/** How sending one resource ended. `nothing`: all is sent, or the rest waits for the person or another resource. */
export type Outcome =
  | { end: "nothing" }
  | { end: "unreachable"; retryAfter: number | null }
  | { end: "signed-out" }
  | { end: "failing"; detail: string; retryAfter: number | null };

type DeliveryOptions = {
  work: UnsavedWork;
  send: Send;
  /** Whether requests of this window still carry the cookie of the person. */
  isSignedIn: () => boolean;
  /** Called before the sent fields are removed from what is unsaved, so that nothing flickers. */
  onAcknowledged: (acknowledged: Acknowledged) => void;
  onProgress: () => void;
};

/** Requests for one resource in a row while others change it too. */
const MAX_REQUESTS = 20;

const NOTHING: Outcome = { end: "nothing" };

/** The other resource whose order matters: the verdict of a claim, the claim of a verdict. */
export const relatedPath = ({ kind, claimId }: Pick<Unsaved, "kind" | "claimId">) =>
  kind === "verdict" ? claimPath(claimId) : verdictPath(claimId);

/** Send what is unsaved of one resource until nothing is left, it has to wait, or it fails. */
export async function deliver(path: string, options: DeliveryOptions, outlivesPage = false): Promise<Outcome> {
  for (let request = 0; request < MAX_REQUESTS; request += 1) {
    const unsaved = await ready(path, options.work);
    if (!unsaved?.attempt) return NOTHING;
    if (!options.isSignedIn()) return { end: "signed-out" };
    const outcome = await sendOnce(unsaved, unsaved.attempt, options, outlivesPage);
    if (outcome) return outcome;
  }
  return {
    end: "failing",
    detail: "Others are changing this at the same time. Galley will try again in a moment.",
    retryAfter: null,
  };
}

/** What is unsaved, with its next request stored, so that the same request is repeated when its response is lost. */
async function ready(path: string, work: UnsavedWork): Promise<Unsaved | undefined> {
  const unsaved = await work.stored(path);
  if (!unsaved || isBlocked(unsaved, await work.stored(relatedPath(unsaved)))) return undefined;
  return work.amend(path, attempted);
}

/** Null when there may be more to send. */
async function sendOnce(
  unsaved: Unsaved,
  attempt: Attempt,
  options: DeliveryOptions,
  outlivesPage: boolean,
): Promise<Outcome | null> {
  const { path, base } = unsaved;
  /** Without locks another window may have got a response to the same request. */
  const amend = (amendment: Amendment) =>
    options.work.amend(path, (now) => (now && isEqual(now.attempt, attempt) ? amendment(now) : now));
  try {
    const request = { body: attempt.body, etag: base && etagOf(base), outlivesPage };
    const { value } = await options.send<Row>(attempt.method, path, request);
    options.onAcknowledged({ ...addressOf(unsaved), value, fields: attempt.fields });
    await amend((now) => acknowledged(now, value));
    options.onProgress();
    return null;
  } catch (error) {
    return failed(error, unsaved, options, amend);
  }
}

async function failed(
  error: unknown,
  unsaved: Unsaved,
  options: DeliveryOptions,
  amend: (amendment: Amendment) => Promise<unknown>,
): Promise<Outcome | null> {
  if (error instanceof UnreachableError) return { end: "unreachable", retryAfter: error.retryAfter };
  if (!(error instanceof ProblemError)) throw error;
  if (error.status === 401) return { end: "signed-out" };
  if (isTemporary(error.status)) return { end: "failing", detail: error.detail, retryAfter: error.retryAfter };
  options.onProgress();
  if (!isOutdated(error.status)) {
    await amend((now) => rejected(now, error));
    return null;
  }
  try {
    const current =
      error.current === undefined ? await readCurrent(unsaved, options.send) : (error.current as Row | null);
    if (current) options.onAcknowledged({ ...addressOf(unsaved), value: current, fields: {} });
    await amend((now) =>
      rebased(now, current, "Someone changed this while you were working on it. Choose what to keep."),
    );
    return null;
  } catch (nextError) {
    return failed(nextError, unsaved, options, amend);
  }
}

const addressOf = ({ path, articleId, claimId }: Unsaved) => ({ path, articleId, claimId });

/** Statuses that say nothing about the request itself: the same may succeed a moment later. */
const isTemporary = (status: number) => status >= 500 || status === 408 || status === 425 || status === 429;

/** The server has another version than the change began with. */
const isOutdated = (status: number) => status === 409 || status === 412 || status === 428;

/** What the server has now; null when it has nothing. */
async function readCurrent({ path }: Unsaved, send: Send): Promise<Row | null> {
  try {
    return (await send<Row>("GET", path)).value;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}
