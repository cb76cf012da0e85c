import { v7 } from "uuid";
import { etagOf, type Send, send as sendToApi } from "#client/api.ts";
import {
  chosenIn,
  claimPath,
  fieldsOf,
  isEqual,
  isSame,
  isVerdictPath,
  verdictPath,
} from "#client/outbox/resources.ts";
import type { Outbox } from "#client/outbox/types.ts";
import type { Fields } from "#client/outbox/unsaved.ts";
import { createUndo, type Step } from "#client/undo.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { createClaimStore } from "./claim-store.ts";
import { createCorrections } from "./corrections.ts";
import { type ConnectLive, connectLive } from "./live.ts";
import { claimReader } from "./refresh.ts";
import type { Workspace, WorkspaceArticle } from "./types.ts";

type WorkspaceOptions = {
  article: WorkspaceArticle;
  person: Viewer;
  outbox: Outbox;
  send?: Send;
  live?: ConnectLive;
  newId?: () => string;
  now?: () => number;
};

/** Longest statement the server takes. */
const MAX_STATEMENT_LENGTH = 2_000;

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { article, person, outbox, send = sendToApi, live = connectLive, newId = v7, now = Date.now } = options;
  const store = createClaimStore({ article, person }, outbox);
  const reader = claimReader(article.id, store, send);
  const corrections = createCorrections(article.id, send);
  /** The last that was seen of claims that are nowhere any more, so that giving one up can be taken back. */
  const gone = new Map<string, Claim>();

  const shownFields = (path: string, claimId: string): Fields => {
    const claim = store.claim(claimId) ?? gone.get(claimId) ?? null;
    return fieldsOf(path, isVerdictPath(path) ? (claim?.myVerdict ?? null) : claim);
  };
  const change = (path: string, claimId: string, fields: Fields, when?: { soon?: boolean; asSubmitted?: boolean }) => {
    const base = isVerdictPath(path) ? store.verdictSeen(claimId) : store.onServer(claimId);
    const isNowhere = path === claimPath(claimId) && base === null && !outbox.unsaved(path);
    const all = isNowhere ? { ...shownFields(path, claimId), ...fields } : fields;
    const before = store.claim(claimId);
    const seen = { articleId: article.id, articleVersion: article.currentVersion };
    void outbox.change({ path, ...seen, claimId, fields: all, base }, when);
    if (before && !store.claim(claimId)) gone.set(claimId, before);
  };
  const isAtOnce = (fields: Fields) => "withdrawn" in fields || "selectors" in fields;
  /** Undo and redo: only over what the person left there. */
  const put = ({ path, claimId }: Step, next: Fields, expected: Fields): boolean => {
    const shown = shownFields(path, claimId);
    const isAsLeft = Object.entries(expected).every(
      ([field, value]) => isSame(field, value, field in shown ? shown[field] : null) || isGone(claimId, field, value),
    );
    if (isAsLeft) change(path, claimId, next, { soon: isAtOnce(next) });
    return isAsLeft;
  };
  const selectorsOf = (passage: Passage) => chosenIn(article.currentVersion, describePassage(article.text, passage));
  const isGone = (claimId: string, field: string, value: unknown) =>
    field === "withdrawn" && value === true && !store.claim(claimId) && gone.has(claimId);
  const edit = (label: string, path: string, claimId: string, fields: Fields) => {
    const shown = shownFields(path, claimId);
    const before = Object.fromEntries(Object.keys(fields).map((field) => [field, shown[field] ?? null]));
    if (isEqual(before, fields)) return;
    change(path, claimId, fields, { soon: isAtOnce(fields) });
    undo.record({ label, path, claimId, before, after: fields });
  };
  const undo = createUndo(put, now);

  return {
    article,
    claims: store.claims,
    arrival: store.arrival,
    claim: store.claim,
    subscribe: store.subscribe,
    subscribeToClaim: store.subscribeToClaim,
    newerVersion: store.newerVersion,
    newerAnchor: store.newerAnchor,
    corrections,
    markClaim(passage, prefill = {}) {
      const id = newId();
      const statement = article.text
        .slice(passage.start, passage.end)
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, MAX_STATEMENT_LENGTH);
      const path = claimPath(id);
      change(path, id, { selectors: selectorsOf(passage), statement, ...defined(prefill) }, { soon: true });
      undo.record({ label: "mark claim", path, claimId: id, before: { withdrawn: true }, after: { withdrawn: false } });
      return id;
    },
    changeClaim: (id, patch) => edit(labelOf(patch), claimPath(id), id, defined(patch)),
    moveClaim(id, passage) {
      const [path, fields] = [claimPath(id), { selectors: selectorsOf(passage) }];
      // A lost claim has no place to which undoing could move it back.
      if (shownFields(path, id).selectors === null) change(path, id, fields, { soon: true });
      else edit("move claim", path, id, fields);
    },
    withdrawClaim: (id) => edit("withdraw claim", claimPath(id), id, { withdrawn: true }),
    restoreClaim: (id) => edit("restore claim", claimPath(id), id, { withdrawn: false }),
    changeVerdict: (claimId, patch) => edit(labelOf(patch), verdictPath(claimId), claimId, defined(patch)),
    submitVerdict(claimId, reason) {
      const path = verdictPath(claimId);
      change(path, claimId, { state: "submitted", ...(reason ? { reason } : {}) }, { soon: true, asSubmitted: true });
      undo.forget(path);
    },
    async withdrawVerdict(claimId, reason) {
      const verdict = store.onServer(claimId)?.myVerdict;
      if (!verdict) return;
      await send("DELETE", verdictPath(claimId), { body: { reason }, etag: etagOf(verdict) });
      await reader.one(claimId);
      // They are blind again, on what others asked for too.
      corrections.refresh(claimId);
    },
    dropRevision(claimId) {
      void outbox.drop(verdictPath(claimId));
      undo.forget(verdictPath(claimId));
    },
    startWriting: store.startWriting,
    sendNow(claimId) {
      store.settle(claimId);
      const isWaiting = (path: string) => outbox.unsaved(path)?.trouble === null;
      const paths = [claimPath(claimId), verdictPath(claimId)].filter(isWaiting);
      void Promise.all(paths.map((path) => outbox.sendNow(path)));
    },
    refreshClaim: reader.one,
    refreshClaims: reader.all,
    undo,
    connect() {
      const stream = live({
        articleId: article.id,
        personId: person.id,
        reader,
        isSending: (id) => isSending(outbox, id),
        onCorrection: corrections.refresh,
      });
      const stops = [
        store.follow(),
        outbox.onAcknowledged((news) => {
          if (news.articleId !== article.id || Object.keys(news.fields).length === 0) return;
          stream.expectOwnEvent(news.claimId);
          if (news.fields.state === "submitted" || (isVerdictPath(news.path) && news.value.version === 1))
            void reader.one(news.claimId);
          // Whoever has submitted is no longer blind, on what others asked for either.
          if (news.fields.state === "submitted") corrections.refresh(news.claimId);
        }),
        outbox.start(),
        stream.stop,
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const isSending = (outbox: Outbox, claimId: string) =>
  [claimPath(claimId), verdictPath(claimId)].some((path) => outbox.unsaved(path)?.attempt != null);

/** Fields that are left out are not changed, however they are left out. */
const defined = (patch: Fields): Fields =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** What a change is called in "Undo …". */
const LABELS: Record<string, string> = {
  statement: "edit statement",
  claimant: "edit claimant",
  claimantSameAs: "edit claimant's page",
  saidAt: "change date",
  type: "change type",
  tags: "edit tags",
  rating: "change rating",
  confidence: "change confidence",
  rationale: "edit rationale",
  evidence: "edit evidence",
};

const labelOf = (patch: Fields): string => LABELS[Object.keys(patch)[0] ?? ""] ?? "edit";
