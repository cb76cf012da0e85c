import { type Send, send as sendToApi } from "#client/api.ts";
import { createListeners } from "#client/listeners.ts";
import { deliver, type Outcome, relatedPath } from "./delivery.ts";
import { nextRequest } from "./next-request.ts";
import { followPage } from "./page-events.ts";
import { claimPath, verdictPath } from "./resources.ts";
import { createSendSchedule, SEND_DELAYS, type SendDelays } from "./send-schedule.ts";
import { followStoring } from "./storing.ts";
import { browserTabs, type Tabs } from "./tabs.ts";
import { attempted, edited, resolved, retried } from "./transitions.ts";
import type { Acknowledged, Connection, Outbox } from "./types.ts";
import type { Unsaved } from "./unsaved.ts";
import { createUnsavedStore, keyOf, type UnsavedStore } from "./unsaved-store.ts";
import { createUnsavedWork } from "./unsaved-work.ts";

export type OutboxOptions = { send: Send; store: UnsavedStore; tabs: Tabs; now: () => Date; delays: SendDelays };

export function createOutbox(personId: string, options: Partial<OutboxOptions> = {}): Outbox {
  const {
    send = sendToApi,
    store = createUnsavedStore(),
    tabs = browserTabs(),
    now = () => new Date(),
    delays = SEND_DELAYS,
  } = options;
  const work = createUnsavedWork(personId, store, tabs);
  const changed = createListeners<[string | null]>();
  const acknowledgements = createListeners<[Acknowledged]>();
  /** The server's sentence for each path on which it last failed. */
  const failures = new Map<string, string>();
  const unanswered = new Set<string>();
  const storing = followStoring(() => changed.call(null));
  const connection = { offline: false, signedOut: false };
  const schedule = createSendSchedule(delays, (path) => (path === null ? sendAll() : sendOne(path)));
  let started = 0;
  let stop = () => {};
  work.subscribe(changed.call);

  const setConnection = (next: Pick<Connection, "offline" | "signedOut">) => {
    if (next.offline === connection.offline && next.signedOut === connection.signedOut) return;
    Object.assign(connection, next);
    changed.call(null);
  };
  const onAcknowledged = (acknowledged: Acknowledged) => {
    acknowledgements.call(acknowledged);
    tabs.post({ kind: "acknowledged", personId, acknowledged });
  };
  const onProgress = () => {
    schedule.reached();
    setConnection({ offline: false, signedOut: false });
  };
  const record = (path: string, outcome: Outcome) => {
    if (outcome.end === "unreachable") setConnection({ offline: true, signedOut: false });
    if (outcome.end === "signed-out") setConnection({ offline: false, signedOut: true });
    if (outcome.end === "unreachable" || outcome.end === "signed-out") schedule.retryAll(outcome);
    if (outcome.end === "failing") schedule.retry(path, outcome.retryAfter);
    if (outcome.end === "nothing") schedule.done(path);
    if (outcome.end === "nothing") unanswered.delete(path);
    else unanswered.add(path);
    const detail = outcome.end === "failing" ? outcome.detail : undefined;
    if (failures.get(path) === detail) return;
    if (detail === undefined) failures.delete(path);
    else failures.set(path, detail);
    changed.call(work.view(path)?.claimId ?? null);
  };
  const deliverOne = async (path: string, outlivesPage: boolean) => {
    schedule.cancel(path);
    const isSignedIn = () => tabs.isSignedIn(personId);
    const outcome = await tabs.exclusively(`galley-unsaved ${keyOf(personId, path)}`, () =>
      deliver(path, { work, send, isSignedIn, onAcknowledged, onProgress }, outlivesPage),
    );
    record(path, outcome);
    return outcome;
  };
  /** Afterwards send the related resource that waited for this one. */
  const sendOne = async (path: string, outlivesPage = false): Promise<void> => {
    const related = work.view(path);
    const outcome = await deliverOne(path, outlivesPage);
    const next = related && work.view(relatedPath(related));
    if (outcome.end === "nothing" && next && nextRequest(next)) await deliverOne(next.path, outlivesPage);
    const again = work.view(path);
    if (outcome.end === "nothing" && next && again && nextRequest(again)) await deliverOne(path, outlivesPage);
  };
  const sendAll = async (outlivesPage = false): Promise<void> => {
    if (work.list().length === 0) setConnection({ offline: false, signedOut: false });
    for (const { path } of oldestFirst(work.list(), unanswered)) {
      await sendOne(path, outlivesPage);
      if (connection.offline || connection.signedOut) return;
    }
  };
  const begin = () => {
    tabs.signIn(personId);
    const stops = [
      work.follow(),
      tabs.listen((message) => {
        if (message.personId !== personId) return;
        if (message.kind === "acknowledged") acknowledgements.call(message.acknowledged);
        else schedule.backUp(message.path);
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
        (await storing.until(() =>
          work.amend(edit.path, (unsaved) => {
            const next = edited(unsaved, personId, edit, at);
            return asSubmitted ? attempted(next) : next;
          }),
        )) === undefined;
      if (isDropped && edit.kind === "claim") await work.amend(verdictPath(edit.claimId), () => undefined);
      if (soon) void sendOne(edit.path);
      else if (!schedule.isRetryingAll()) schedule.debounce(edit.path);
    },
    async sendNow(path) {
      if (path === undefined) return sendAll();
      if (work.view(path)?.trouble) await work.amend(path, retried);
      return sendOne(path);
    },
    async resolve(path, resolution) {
      const wasInTrouble = work.view(path)?.trouble != null;
      await work.amend(path, (unsaved) => resolved(unsaved, resolution));
      if (wasInTrouble) await sendOne(path);
    },
    async drop(path) {
      const unsaved = work.view(path);
      if (unsaved?.kind === "claim" && unsaved.base === null)
        await work.amend(verdictPath(unsaved.claimId), () => undefined);
      await work.amend(path, () => undefined);
    },
    unsaved: work.view,
    unsavedClaim(claimId) {
      const unsaved = work.view(claimPath(claimId));
      return unsaved?.kind === "claim" ? unsaved : null;
    },
    unsavedVerdict(claimId) {
      const unsaved = work.view(verdictPath(claimId));
      return unsaved?.kind === "verdict" ? unsaved : null;
    },
    allUnsaved: work.list,
    subscribe: changed.add,
    onAcknowledged: acknowledgements.add,
    connection: () => ({ ...connection, isStoring: storing.isStoring(), isPersistent: store.isPersistent() }),
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

/** Claims before their verdicts. Paths that got no response last time come last, so that they delay nothing else. */
const oldestFirst = (unsaved: Unsaved[], unanswered: Set<string>) =>
  [...unsaved].sort((a, b) => Number(unanswered.has(a.path)) - Number(unanswered.has(b.path)));
