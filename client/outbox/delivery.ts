import { type Answer, etagOf, ProblemError, type Send, UnreachableError } from "#client/api.ts";
import { isBlocked } from "./next-request.ts";
import { claimPath, isEqual, isVerdictPath, verdictPath } from "./resources.ts";
import { attempted, rebased, refused, settled } from "./transitions.ts";
import type { Acknowledged } from "./types.ts";
import type { Attempt, Row, Unsaved } from "./unsaved.ts";
import type { Amendment } from "./unsaved-store.ts";
import type { UnsavedWork } from "./unsaved-work.ts";

/** How sending one resource ended. `nothing`: all is sent, or it waits for the person or for another resource. */
export type Outcome =
  | { end: "nothing" }
  | { end: "unreachable"; retryAfter: number | null }
  | { end: "signed-out" }
  | { end: "failing"; detail: string; retryAfter: number | null };

type Means = {
  work: UnsavedWork;
  send: Send;
  /** Whether requests of this window still carry the cookie of the person. */
  isSignedIn: () => boolean;
  /** Called before what was sent is taken out, so that nothing flickers. */
  onAnswer: (news: Acknowledged) => void;
  onProgress: () => void;
};

/** Times a change is put on new ground in one go while others change the same thing. */
const MOST_ROUNDS = 20;

const NOTHING: Outcome = { end: "nothing" };

/** The other resource whose order matters: the verdict of a claim, the claim of a verdict. */
export const relatedPath = ({ path, claimId }: Pick<Unsaved, "path" | "claimId">) =>
  isVerdictPath(path) ? claimPath(claimId) : verdictPath(claimId);

/** Send what is unsaved of one resource until nothing is left, it has to wait, or it fails. */
export async function deliver(path: string, means: Means, outlivesPage = false): Promise<Outcome> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const unsaved = await ready(path, means.work);
    if (!unsaved?.attempt) return NOTHING;
    if (!means.isSignedIn()) return { end: "signed-out" };
    const outcome = await sendOnce(unsaved, unsaved.attempt, means, outlivesPage);
    if (outcome) return outcome;
  }
  return {
    end: "failing",
    detail: "Others are changing this at the same time. It is tried again in a moment.",
    retryAfter: null,
  };
}

/** What is unsaved with its next request noted down, so that it is repeated word for word if the answer is lost. */
async function ready(path: string, work: UnsavedWork): Promise<Unsaved | undefined> {
  const unsaved = await work.stored(path);
  if (!unsaved || isBlocked(unsaved, await work.stored(relatedPath(unsaved)))) return undefined;
  return work.amend(path, attempted);
}

/** Null when there may be more to send. */
async function sendOnce(
  unsaved: Unsaved,
  attempt: Attempt,
  means: Means,
  outlivesPage: boolean,
): Promise<Outcome | null> {
  const { path, base } = unsaved;
  /** Another window may have got an answer to the same request where there are no locks. */
  const amend = (amendment: Amendment) =>
    means.work.amend(path, (now) => (now && isEqual(now.attempt, attempt) ? amendment(now) : now));
  try {
    const question = { body: attempt.body, etag: base && etagOf(base), outlivesPage };
    const { value } = (await means.send(attempt.method, path, question)) as Answer<Row>;
    means.onAnswer({ ...addressOf(unsaved), value, fields: attempt.fields });
    await amend((now) => settled(now, value));
    means.onProgress();
    return null;
  } catch (error) {
    return failed(error, unsaved, means, amend);
  }
}

async function failed(
  error: unknown,
  unsaved: Unsaved,
  means: Means,
  amend: (amendment: Amendment) => Promise<unknown>,
): Promise<Outcome | null> {
  if (error instanceof UnreachableError) return { end: "unreachable", retryAfter: error.retryAfter };
  if (!(error instanceof ProblemError)) throw error;
  if (error.status === 401) return { end: "signed-out" };
  if (isPassing(error.status)) return { end: "failing", detail: error.detail, retryAfter: error.retryAfter };
  means.onProgress();
  if (!isStale(error.status)) {
    await amend((now) => refused(now, error));
    return null;
  }
  try {
    const current =
      error.current === undefined ? await readCurrent(unsaved, means.send) : (error.current as Row | null);
    if (current) means.onAnswer({ ...addressOf(unsaved), value: current, fields: {} });
    await amend((now) =>
      rebased(now, current, "Someone changed this while you were working on it. Choose what stays."),
    );
    return null;
  } catch (again) {
    return failed(again, unsaved, means, amend);
  }
}

const addressOf = ({ path, articleId, claimId }: Unsaved) => ({ path, articleId, claimId });

/** Statuses that say nothing about what was sent: the same request may be taken a moment later. */
const isPassing = (status: number) => status >= 500 || status === 408 || status === 425 || status === 429;

/** The server has something else than the change began with. */
const isStale = (status: number) => status === 409 || status === 412 || status === 428;

/** What stands on the server now; null when nothing does. */
async function readCurrent({ path }: Unsaved, send: Send): Promise<Row | null> {
  try {
    return (await send<Row>("GET", path)).value;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}
