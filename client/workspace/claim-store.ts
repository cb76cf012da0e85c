import { createListeners } from "#client/listeners.ts";
import { fieldNames, fieldsOf, fieldsWhere, isEqual, isSame, isVerdict } from "#client/outbox/resources.ts";
import type { Acknowledged, Outbox } from "#client/outbox/types.ts";
import type { ClaimChange, FieldName } from "#client/outbox/unsaved.ts";
import { type Anchor, type Claim, inTextOrder } from "#domain/claim.ts";
import { atLeast, isBlind, type Viewer } from "#domain/permissions.ts";
import { BLIND_STANDING } from "#domain/standing.ts";
import { isBlank, type Verdict } from "#domain/verdict.ts";
import { createAnchorOverlay } from "./anchor-overlay.ts";
import { type OverlayContext, overlayClaim, overlayVerdict } from "./overlay.ts";
import type { LoadState } from "./types.ts";

/** The claims of an article: as the server sent them, and as they are shown with unsaved work on top. */
export type ClaimStore = {
  claims(): Claim[];
  loadState(): LoadState;
  claim(id: string): Claim | null;
  /** As the server sent it; null when it has not. */
  onServer(id: string): Claim | null;
  idsOnServer(): string[];
  /** Store a claim from the server, unless a newer version of it is known. */
  take(claim: Claim): void;
  takeAll(claims: Claim[]): void;
  /** All claims could not be read now. */
  failToRead(): void;
  /** The server does not have it, or no longer shows it. */
  remove(id: string): void;
  /** The person begins to write in their verdict. Changes that come in meanwhile are not shown in it. */
  startWriting(id: string): void;
  /** The verdict that their change is based on: the one they saw when they began to write, or have saved since. */
  verdictBase(id: string): Verdict | null;
  /** The person has left the fields of this claim: show them as the server tidied them. */
  stopWriting(id: string): void;
  /** Number of the newest version that the server has, when it is not the one of this page. */
  newerVersion(): number | null;
  /** How the claim stands on that version; null while the page shows the newest one. */
  newerAnchor(id: string): Anchor | null;
  noteVersion(number: number): void;
  /** Follow the outbox. Returns how to stop. */
  follow(): () => void;
  subscribe(listener: () => void): () => void;
  subscribeToClaim(id: string, listener: () => void): () => void;
};

/** Fields that the server tidies while the person may still be typing in them. */
const TIDIED_FIELDS: FieldName[] = ["statement", "claimant", "claimantSameAs", "tags"];

export function createClaimStore(context: OverlayContext, outbox: Outbox): ClaimStore {
  const server = new Map<string, Claim>();
  const anchors = createAnchorOverlay(context.article);
  const views = new Map<string, Claim>();
  /** Verdicts of the person that were saved before their claims had come. */
  const verdictsWithoutClaim = new Map<string, Verdict>();
  const typed = new Map<string, ClaimChange>();
  /** For each verdict that is being written, the one that the person saw. */
  const verdictBases = new Map<string, Verdict | null>();
  let list: Claim[] = [];
  let loadState: LoadState = "loading";
  const listeners = createListeners();
  const claimListeners = new Map<string, ReturnType<typeof createListeners<[]>>>();

  const show = (id: string) => showAll([id]);
  const showAll = (ids: string[]) => {
    const changed = ids.filter(update);
    if (changed.length === 0) return;
    list = inTextOrder([...views.values()].filter(({ withdrawnAt }) => withdrawnAt === null));
    for (const id of changed) claimListeners.get(id)?.call();
    listeners.call();
  };
  /** Compute what is shown of a claim. Returns whether it changed. */
  const update = (id: string): boolean => {
    const claim = compose(id);
    if (isEqual(claim, views.get(id) ?? null)) return false;
    if (claim) views.set(id, claim);
    else views.delete(id);
    return true;
  };
  const compose = (id: string): Claim | null => {
    const known = server.get(id) ?? null;
    const unsaved = outbox.unsavedClaim(id);
    if (unsaved && unsaved.articleId !== context.article.id) return null;
    const claim = overlayClaim(known && anchors.apply(known), unsaved, stillTyped(known, typed.get(id) ?? {}), context);
    const unsavedVerdict = outbox.unsavedVerdict(id);
    const verdict = claim && overlayVerdict(claim.myVerdict, unsavedVerdict, context);
    if (!claim || !verdict) return claim;
    const begun = unsavedVerdict && verdict.state === "draft" ? asJudge(claim, context.person) : claim;
    return { ...begun, myVerdict: isBlank(verdict) && !isJudging(begun, context.person) ? null : verdict };
  };
  const take = (claims: Claim[]) => {
    const taken = claims.filter(({ id, version }) => (server.get(id)?.version ?? 0) <= version);
    for (const claim of taken)
      server.set(claim.id, { ...claim, myVerdict: newer(myVerdict(claim.id), claim.myVerdict) });
    const hasNewVersion = taken.map(anchors.note).includes(true);
    showAll(taken.map(({ id }) => id));
    for (const { id, anchor } of taken) if (!anchors.isCurrent(anchor)) claimListeners.get(id)?.call();
    if (hasNewVersion) listeners.call();
  };
  const setLoadState = (next: LoadState) => {
    if (loadState === "loaded" || loadState === next) return;
    loadState = next;
    listeners.call();
  };
  const takeVerdict = (id: string, verdict: Verdict) => {
    const claim = server.get(id);
    if (claim) {
      const begun = verdict.state === "draft" ? asJudge(claim, context.person) : claim;
      server.set(id, { ...begun, myVerdict: newer(claim.myVerdict, verdict) });
    } else verdictsWithoutClaim.set(id, verdict);
    show(id);
  };
  /** The person's own verdict as the server has it; before the claim has come, as unsaved work on it recorded it. */
  const myVerdict = (id: string): Verdict | null => {
    const claim = server.get(id) ?? outbox.unsavedClaim(id)?.base;
    return newer(claim?.myVerdict ?? null, verdictsWithoutClaim.get(id) ?? null);
  };
  const acknowledge = ({ articleId, claimId, value, fields }: Acknowledged) => {
    if (articleId !== context.article.id) return;
    if (isVerdict(value)) {
      if (verdictBases.has(claimId) && fieldNames(fields).length > 0) verdictBases.set(claimId, value);
      return takeVerdict(claimId, value);
    }
    typed.set(claimId, { ...typed.get(claimId), ...fieldsWhere(fields, (field) => TIDIED_FIELDS.includes(field)) });
    anchors.keepChosen(claimId, fields);
    take([value]);
  };

  return {
    claims: () => list,
    loadState: () => loadState,
    claim: (id) => views.get(id) ?? null,
    onServer: (id) => server.get(id) ?? null,
    idsOnServer: () => [...server.keys()],
    take: (claim) => take([claim]),
    takeAll(claims) {
      take(claims);
      setLoadState("loaded");
    },
    failToRead: () => setLoadState("failed"),
    newerVersion: anchors.newer,
    newerAnchor(id) {
      const anchor = server.get(id)?.anchor;
      return anchor && !anchors.isCurrent(anchor) ? anchor : null;
    },
    noteVersion(number) {
      if (anchors.noteVersion(number)) listeners.call();
    },
    remove(id) {
      server.delete(id);
      show(id);
    },
    startWriting(id) {
      verdictBases.set(id, myVerdict(id));
    },
    verdictBase: (id) => (verdictBases.has(id) ? (verdictBases.get(id) ?? null) : myVerdict(id)),
    stopWriting(id) {
      typed.delete(id);
      verdictBases.delete(id);
      show(id);
    },
    follow() {
      const stops = [
        outbox.subscribe((claimId) => claimId !== null && show(claimId)),
        outbox.onAcknowledged(acknowledge),
      ];
      for (const { claimId } of outbox.allUnsaved()) show(claimId);
      return () => {
        for (const stop of stops) stop();
      };
    },
    subscribe: listeners.add,
    subscribeToClaim(id, listener) {
      const ofClaim = claimListeners.get(id) ?? createListeners();
      claimListeners.set(id, ofClaim);
      return ofClaim.add(listener);
    },
  };
}

/** An editor with a draft judges the claim themselves, even with an empty one. Of others an empty draft is no verdict. */
const isJudging = ({ blind }: Claim, { role }: Viewer): boolean => blind && atLeast(role, "editor");

/** The claim as a person with a draft sees it, who may have seen more before. */
function asJudge(claim: Claim, person: Viewer): Claim {
  if (claim.blind || !isBlind(person, { ruled: claim.ruling !== null, ownVerdict: "draft" })) return claim;
  return { ...claim, blind: true, verdicts: [], standing: BLIND_STANDING };
}

const newer = (known: Verdict | null, received: Verdict | null): Verdict | null =>
  known && (!received || known.version > received.version) ? known : received;

/** Typed fields that the server has tidied without a real change, such as by removing a space at the end. */
function stillTyped(server: Claim | null, typed: ClaimChange): ClaimChange {
  const fields = fieldsOf("claim", server);
  return fieldsWhere(typed, (field) => isSame(field, typed, fields));
}
