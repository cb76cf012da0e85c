import { type Send, send as sendToApi } from "#client/api.ts";
import { createListeners } from "#client/listeners.ts";
import { deliver, type Outcome, relatedPath } from "./delivery.ts";
import { nextAttempt } from "./next-request.ts";
import { followPage } from "./page-events.ts";
import { claimPath, verdictPath } from "./resources.ts";
import { createSendSchedule, SEND_DELAYS, type SendDelays } from "./send-schedule.ts";
import { browserTabs, type Tabs } from "./tabs.ts";
import { attempted, edited, resolved, retried } from "./transitions.ts";
import type { Acknowledged, Link, Outbox } from "./types.ts";
import type { Unsaved } from "./unsaved.ts";
import { createKeeper, type Keeper, keyOf } from "./unsaved-store.ts";
import { createUnsavedWork } from "./unsaved-work.ts";

/** What an outbox works with; tests bring their own. */
export type OutboxMeans = { send: Send; keeper: Keeper; tabs: Tabs; now: () => Date; delays: SendDelays };

export function createOutbox(personId: string, means: Partial<OutboxMeans> = {}): Outbox {
  const {
    send = sendToApi,
    keeper = createKeeper(),
    tabs = browserTabs(),
    now = () => new Date(),
    delays = SEND_DELAYS,
  } = means;
  const work = createUnsavedWork(personId, keeper, tabs);
  const changed = createListeners<[string | null]>();
  const acknowledged = createListeners<[Acknowledged]>();
  const failures = new Map<string, string>();
  const notAnswered = new Set<string>();
  const link = { offline: false, signedOut: false };
  const schedule = createSendSchedule(delays, (path) => (path === null ? sendAll() : sendOne(path)));
  let started = 0;
  let stop = () => {};
  work.subscribe((path) => changed.call(path));

  const setLink = (next: Omit<Link, "kept">) => {
    if (next.offline === link.offline && next.signedOut === link.signedOut) return;
    Object.assign(link, next);
    changed.call(null);
  };
  const onAnswer = (news: Acknowledged) => {
    acknowledged.call(news);
    tabs.tell({ kind: "acknowledged", personId, news });
  };
  const onProgress = () => {
    schedule.reached();
    setLink({ offline: false, signedOut: false });
  };
  const note = (path: string, outcome: Outcome) => {
    if (outcome.end === "unreachable") setLink({ offline: true, signedOut: false });
    if (outcome.end === "signed-out") setLink({ offline: false, signedOut: true });
    if (outcome.end === "unreachable" || outcome.end === "signed-out") schedule.retryAll(outcome);
    if (outcome.end === "failing") schedule.retry(path, outcome.retryAfter);
    if (outcome.end === "nothing") schedule.done(path);
    if (outcome.end === "nothing") notAnswered.delete(path);
    else notAnswered.add(path);
    const detail = outcome.end === "failing" ? outcome.detail : undefined;
    if (failures.get(path) === detail) return;
    if (detail === undefined) failures.delete(path);
    else failures.set(path, detail);
    changed.call(path);
  };
  const deliverOne = async (path: string, outlivesPage: boolean) => {
    schedule.cancel(path);
    const isSignedIn = () => tabs.isSignedIn(personId);
    const outcome = await tabs.exclusively(`galley-unsaved ${keyOf(personId, path)}`, () =>
      deliver(path, { work, send, isSignedIn, onAnswer, onProgress }, outlivesPage),
    );
    note(path, outcome);
    return outcome;
  };
  /** What waited for this one comes after it. */
  const sendOne = async (path: string, outlivesPage = false): Promise<void> => {
    const related = work.view(path);
    const outcome = await deliverOne(path, outlivesPage);
    const next = related && work.view(relatedPath(related));
    if (outcome.end === "nothing" && next && nextAttempt(next)) await deliverOne(next.path, outlivesPage);
    const again = work.view(path);
    if (outcome.end === "nothing" && next && again && nextAttempt(again)) await deliverOne(path, outlivesPage);
  };
  const sendAll = async (outlivesPage = false): Promise<void> => {
    if (work.list().length === 0) setLink({ offline: false, signedOut: false });
    for (const { path } of oldestFirst(work.list(), notAnswered)) {
      await sendOne(path, outlivesPage);
      if (link.offline || link.signedOut) return;
    }
  };
  const begin = () => {
    tabs.signIn(personId);
    const stops = [
      work.follow(),
      tabs.listen((news) => {
        if (news.personId !== personId) return;
        if (news.kind === "acknowledged") acknowledged.call(news.news);
        else schedule.backUp(news.path);
      }),
      followPage({ onReachable: () => void sendAll(), onLeaving: () => void sendAll(true), mayLeave: work.isStored }),
    ];
    void work.load().then(() => sendAll());
    return () => {
      for (const end of stops) end();
      schedule.cancelAll();
      void sendAll();
    };
  };

  return {
    personId,
    async change(edit, { soon = false, asSubmitted = false } = {}) {
      const at = now().toISOString();
      const isDropped =
        (await work.amend(edit.path, (unsaved) => {
          const next = edited(unsaved, personId, edit, at);
          return asSubmitted ? attempted(next) : next;
        })) === undefined;
      if (isDropped && edit.path === claimPath(edit.claimId))
        await work.amend(verdictPath(edit.claimId), () => undefined);
      if (soon) void sendOne(edit.path);
      else if (!schedule.isRetryingAll()) schedule.debounce(edit.path);
    },
    async sendNow(path) {
      if (path === undefined) return sendAll();
      if (work.view(path)?.trouble) await work.amend(path, retried);
      return sendOne(path);
    },
    async resolve(path, resolution) {
      const theirs = work.view(path)?.trouble;
      await work.amend(path, (unsaved) => resolved(unsaved, resolution));
      if (theirs) await sendOne(path);
    },
    async drop(path) {
      const unsaved = work.view(path);
      if (unsaved && path === claimPath(unsaved.claimId) && unsaved.base === null)
        await work.amend(verdictPath(unsaved.claimId), () => undefined);
      await work.amend(path, () => undefined);
    },
    unsaved: work.view,
    allUnsaved: work.list,
    subscribe: changed.add,
    onAcknowledged: acknowledged.add,
    link: () => ({ ...link, kept: keeper.isSafe() }),
    failing: (path) => failures.get(path) ?? null,
    start() {
      started += 1;
      if (started === 1) stop = begin();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        started -= 1;
        if (started === 0) stop();
      };
    },
  };
}

/** Claims come before their verdicts; what got no answer last time holds nothing else up. */
const oldestFirst = (unsaved: Unsaved[], notAnswered: Set<string>) =>
  [...unsaved].sort((a, b) => Number(notAnswered.has(a.path)) - Number(notAnswered.has(b.path)));
