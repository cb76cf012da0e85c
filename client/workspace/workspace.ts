import { v7 } from "uuid";
import { etagOf, type Send, send as sendToApi } from "#client/api.ts";
import {
  chosenIn,
  claimPath,
  fieldNames,
  fieldsOf,
  fieldsWhere,
  isEqual,
  isSame,
  isVerdict,
  verdictPath,
} from "#client/outbox/resources.ts";
import type { Edit, Outbox } from "#client/outbox/types.ts";
import type { ClaimChange, FieldName, Fields, ResourceKind, VerdictChange } from "#client/outbox/unsaved.ts";
import { createUndo, type Step } from "#client/undo.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { firstStatement, statementAfterMove } from "#domain/statement.ts";
import { isBlank } from "#domain/verdict.ts";
import { createClaimStore } from "./claim-store.ts";
import { createCorrections } from "./corrections.ts";
import { labelOf } from "./edit-labels.ts";
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

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { article, person, outbox, send = sendToApi, live = connectLive, newId = v7, now = Date.now } = options;
  const store = createClaimStore({ article, person }, outbox);
  const reader = claimReader(article.id, store, send);
  const corrections = createCorrections(article.id, send);
  /** Claims neither on the server nor unsaved any more, as last shown, so that discarding one can be undone. */
  const discarded = new Map<string, Claim>();

  const shownFields = (kind: ResourceKind, claimId: string): Fields => {
    const claim = store.claim(claimId) ?? discarded.get(claimId) ?? null;
    return fieldsOf(kind, kind === "verdict" ? (claim?.myVerdict ?? null) : claim);
  };
  const change = (
    kind: ResourceKind,
    claimId: string,
    fields: Fields,
    when?: { soon?: boolean; asSubmitted?: boolean },
  ) => {
    const before = store.claim(claimId);
    void outbox.change(kind === "claim" ? claimEdit(claimId, fields) : verdictEdit(claimId, fields), when);
    if (before && !store.claim(claimId)) discarded.set(claimId, before);
  };
  const claimEdit = (claimId: string, fields: ClaimChange): Edit => {
    const base = store.onServer(claimId);
    const isNowhere = base === null && !outbox.unsavedClaim(claimId);
    const all = isNowhere ? { ...shownFields("claim", claimId), ...fields } : fields;
    return { kind: "claim", path: claimPath(claimId), claimId, ...version, fields: all, base };
  };
  const verdictEdit = (claimId: string, fields: VerdictChange): Edit => {
    const base = store.verdictBase(claimId);
    const { statement = "", claimant = null } = store.claim(claimId) ?? {};
    const claimRead = { statement, claimant };
    return { kind: "verdict", path: verdictPath(claimId), claimId, ...version, claimRead, fields, base };
  };
  const version = { articleId: article.id, articleVersion: article.currentVersion };
  const isSentAtOnce = (fields: Fields) => "withdrawn" in fields || "selectors" in fields;
  /** Undo and redo change only what is still as the person left it. */
  const apply = ({ kind, claimId }: Step, next: Fields, expected: Fields): boolean => {
    const shown = shownFields(kind, claimId);
    const isAsLeft = fieldNames(expected).every(
      (field) =>
        isSame(field, expected, shown) || (field === "withdrawn" && expected.withdrawn && isDiscarded(claimId)),
    );
    if (isAsLeft) change(kind, claimId, next, { soon: isSentAtOnce(next) });
    return isAsLeft;
  };
  const isDiscarded = (claimId: string) => !store.claim(claimId) && discarded.has(claimId);
  const selectorsOf = (passage: Passage) => chosenIn(article.currentVersion, describePassage(article.text, passage));
  const edit = (label: string, kind: ResourceKind, claimId: string, fields: Fields) => {
    const shown = shownFields(kind, claimId);
    const before = Object.fromEntries(fieldNames(fields).map((field) => [field, shown[field] ?? null]));
    if (isEqual(before, fields)) return;
    change(kind, claimId, fields, { soon: isSentAtOnce(fields) });
    undo.record({ label, kind, claimId, before, after: fields });
  };
  const undo = createUndo(apply, now);

  return {
    article,
    claims: store.claims,
    loadState: store.loadState,
    claim: store.claim,
    subscribe: store.subscribe,
    subscribeToClaim: store.subscribeToClaim,
    newerVersion: store.newerVersion,
    newerAnchor: store.newerAnchor,
    corrections,
    markClaim(passage, prefill = {}) {
      const id = newId();
      const statement = firstStatement(article.text, passage);
      change("claim", id, { selectors: selectorsOf(passage), statement, ...defined(prefill) }, { soon: true });
      const [before, after] = [{ withdrawn: true }, { withdrawn: false }];
      undo.record({ label: "mark claim", kind: "claim", claimId: id, before, after });
      return id;
    },
    changeClaim: (id, patch) => edit(labelOf(patch), "claim", id, defined(patch)),
    moveClaim(id, passage) {
      const claim = store.claim(id);
      const statement = claim && statementAfterMove(article.text, claim, passage);
      const fields = { selectors: selectorsOf(passage), ...(statement ? { statement } : {}) };
      // A lost claim has no passage to which undo could move it back.
      if (shownFields("claim", id).selectors === null) change("claim", id, fields, { soon: true });
      else edit("move claim", "claim", id, fields);
    },
    saveWording: (id, reason, onlySpelling) => change("claim", id, { reason, onlySpelling }, { soon: true }),
    dropWording(id) {
      const before = fieldsOf("claim", store.onServer(id));
      change("claim", id, fieldsWhere(before, isWording), { soon: true });
      undo.forget("claim", id);
    },
    async endClaim(id, ended) {
      const claim = store.onServer(id);
      if (!claim) return;
      await send("PUT", `${claimPath(id)}/ended`, { body: { ended }, etag: etagOf(claim) });
      await reader.one(id);
    },
    withdrawClaim: (id) => edit("withdraw claim", "claim", id, { withdrawn: true }),
    restoreClaim: (id) => edit("restore claim", "claim", id, { withdrawn: false }),
    changeVerdict: (claimId, patch, label = labelOf(patch)) => edit(label, "verdict", claimId, defined(patch)),
    judgeClaim: (claimId) => change("verdict", claimId, { rating: null }, { soon: true }),
    async stopJudging(claimId) {
      undo.forget("verdict", claimId);
      await outbox.drop(verdictPath(claimId));
      const verdict = store.onServer(claimId)?.myVerdict;
      if (verdict) await send("DELETE", verdictPath(claimId), { body: {}, etag: etagOf(verdict) });
      await reader.one(claimId);
      corrections.refresh(claimId);
    },
    submitVerdict(claimId, reason) {
      const fields: VerdictChange = { state: "submitted", ...(reason ? { reason } : {}) };
      change("verdict", claimId, fields, { soon: true, asSubmitted: true });
      undo.forget("verdict", claimId);
    },
    async withdrawVerdict(claimId, reason) {
      const verdict = store.onServer(claimId)?.myVerdict;
      if (!verdict) return;
      await send("DELETE", verdictPath(claimId), { body: { reason }, etag: etagOf(verdict) });
      await reader.one(claimId);
      // The person is blind again, which also hides correction requests of others.
      corrections.refresh(claimId);
    },
    dropRevision(claimId) {
      void outbox.drop(verdictPath(claimId));
      undo.forget("verdict", claimId);
    },
    startWriting: store.startWriting,
    sendNow(claimId) {
      store.stopWriting(claimId);
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
        outbox.onAcknowledged(({ articleId, claimId, value, fields }) => {
          if (articleId !== article.id || fieldNames(fields).length === 0) return;
          stream.expectOwnEvent(claimId);
          const isSubmitted = fields.state === "submitted";
          const isBegun = isVerdict(value) && (value.version === 1 || isBlank(value));
          if (isSubmitted || isBegun) void reader.one(claimId);
          // A person who has submitted is no longer blind, and sees correction requests of others. Who begins is blind.
          if (isSubmitted || isBegun) corrections.refresh(claimId);
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

const isWording = (field: FieldName) => field === "statement" || field === "claimant" || field === "selectors";

const isSending = (outbox: Outbox, claimId: string) =>
  [claimPath(claimId), verdictPath(claimId)].some((path) => outbox.unsaved(path)?.attempt != null);

/** Without fields that are undefined, which count as left out. */
const defined = (patch: Fields): Fields => fieldsWhere(patch, (field) => patch[field] !== undefined);
