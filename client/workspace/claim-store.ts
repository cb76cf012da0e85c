import { createListeners } from "#client/listeners.ts";
import { claimPath, fieldsOf, isEqual, isSame, isVerdictPath, verdictPath } from "#client/outbox/resources.ts";
import type { Acknowledged, Outbox } from "#client/outbox/types.ts";
import type { Fields } from "#client/outbox/unsaved.ts";
import { type Anchor, type Claim, inTextOrder } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";
import { createTextShown } from "./anchor-overlay.ts";
import { claimShown, type Ground, verdictShown } from "./overlay.ts";
import type { Arrival } from "./types.ts";

/** The claims of an article: what the server said, and what is shown with unsaved work on top. */
export type ClaimStore = {
  claims(): Claim[];
  arrival(): Arrival;
  claim(id: string): Claim | null;
  /** As the server has it; null when it does not, or has not said so. */
  onServer(id: string): Claim | null;
  idsOnServer(): string[];
  /** Take what the server says, unless something newer is known. */
  take(claim: Claim): void;
  /** Take all that the server says of the article at once. */
  takeAll(claims: Claim[]): void;
  /** The server cannot be asked for all claims now. */
  failToRead(): void;
  /** The server does not know it, or does not show it any more. */
  lose(id: string): void;
  /** The person begins to write in their verdict, and sees nothing of what comes in meanwhile. */
  startWriting(id: string): void;
  /** The verdict that they go on from: the one they saw when they began to write, and saved since. */
  verdictSeen(id: string): Verdict | null;
  /** Show the server's spelling again: the person has left the fields of this claim. */
  settle(id: string): void;
  /** Number of the newest version the server has told of, when it is not the one this page shows. */
  newerVersion(): number | null;
  /** How the claim stands on that version; null while the page shows the newest one. */
  newerAnchor(id: string): Anchor | null;
  hearOfVersion(number: number): void;
  /** Follow the outbox. Returns how to stop. */
  follow(): () => void;
  subscribe(listener: () => void): () => void;
  subscribeToClaim(id: string, listener: () => void): () => void;
};

/** Fields the server tidies while the person may still be typing in them. */
const TYPED = ["statement", "claimant", "claimantSameAs", "tags"];

export function createClaimStore(ground: Ground, outbox: Outbox): ClaimStore {
  const server = new Map<string, Claim>();
  const text = createTextShown(ground.article);
  const shown = new Map<string, Claim>();
  /** Verdicts of the person that were saved before their claims had come. */
  const early = new Map<string, Verdict>();
  const typed = new Map<string, Fields>();
  const seen = new Map<string, Verdict | null>();
  let list: Claim[] = [];
  let arrival: Arrival = "coming";
  const listeners = createListeners();
  const ofClaim = new Map<string, ReturnType<typeof createListeners<[]>>>();

  const show = (id: string) => showAll([id]);
  /** Show these claims as they are now. */
  const showAll = (ids: string[]) => {
    const changed = ids.filter(compare);
    if (changed.length === 0) return;
    list = inTextOrder([...shown.values()].filter(({ withdrawnAt }) => withdrawnAt === null));
    for (const id of changed) ofClaim.get(id)?.call();
    listeners.call();
  };
  /** Note what is shown of a claim from now on. Whether that is news. */
  const compare = (id: string): boolean => {
    const claim = compose(id);
    if (isEqual(claim, shown.get(id) ?? null)) return false;
    if (claim) shown.set(id, claim);
    else shown.delete(id);
    return true;
  };
  const compose = (id: string): Claim | null => {
    const known = server.get(id) ?? null;
    const unsaved = outbox.unsaved(claimPath(id));
    if (unsaved && unsaved.articleId !== ground.article.id) return null;
    const claim = claimShown(known && text.onText(known), unsaved, stillTyped(known, typed.get(id) ?? {}), ground);
    return claim && { ...claim, myVerdict: verdictShown(claim.myVerdict, outbox.unsaved(verdictPath(id)), ground) };
  };
  const take = (claims: Claim[]) => {
    const taken = claims.filter(({ id, version }) => (server.get(id)?.version ?? 0) <= version);
    for (const claim of taken)
      server.set(claim.id, { ...claim, myVerdict: newer(myVerdict(claim.id), claim.myVerdict) });
    const isNews = taken.map(text.note).includes(true);
    showAll(taken.map(({ id }) => id));
    for (const { id, anchor } of taken) if (!text.isHere(anchor)) ofClaim.get(id)?.call();
    if (isNews) listeners.call();
  };
  const arrive = (next: Arrival) => {
    if (arrival === "come" || arrival === next) return;
    arrival = next;
    listeners.call();
  };
  const takeVerdict = (id: string, verdict: Verdict) => {
    const claim = server.get(id);
    if (claim) server.set(id, { ...claim, myVerdict: newer(claim.myVerdict, verdict) });
    else early.set(id, verdict);
    show(id);
  };
  /** The person's own verdict as the server has it: before the claim has come, as it was when work on the claim was left unsaved. */
  const myVerdict = (id: string): Verdict | null => {
    const claim = server.get(id) ?? (outbox.unsaved(claimPath(id))?.base as Claim | null | undefined);
    return newer(claim?.myVerdict ?? null, early.get(id) ?? null);
  };
  const hear = ({ path, articleId, claimId, value, fields }: Acknowledged) => {
    if (articleId !== ground.article.id) return;
    if (isVerdictPath(path)) {
      if (seen.has(claimId) && Object.keys(fields).length > 0) seen.set(claimId, value as Verdict);
      return takeVerdict(claimId, value as Verdict);
    }
    const sent = Object.entries(fields).filter(([field]) => TYPED.includes(field));
    typed.set(claimId, { ...typed.get(claimId), ...Object.fromEntries(sent) });
    text.keep(claimId, fields);
    take([value as Claim]);
  };

  return {
    claims: () => list,
    arrival: () => arrival,
    claim: (id) => shown.get(id) ?? null,
    onServer: (id) => server.get(id) ?? null,
    idsOnServer: () => [...server.keys()],
    take: (claim) => take([claim]),
    takeAll(claims) {
      take(claims);
      arrive("come");
    },
    failToRead: () => arrive("failed"),
    newerVersion: text.newer,
    newerAnchor(id) {
      const anchor = server.get(id)?.anchor;
      return anchor && !text.isHere(anchor) ? anchor : null;
    },
    hearOfVersion(number) {
      if (text.hearOf(number)) listeners.call();
    },
    lose(id) {
      server.delete(id);
      show(id);
    },
    startWriting(id) {
      seen.set(id, myVerdict(id));
    },
    verdictSeen: (id) => (seen.has(id) ? (seen.get(id) ?? null) : myVerdict(id)),
    settle(id) {
      typed.delete(id);
      seen.delete(id);
      show(id);
    },
    follow() {
      const showPath = (path: string | null) => {
        if (path !== null) show(claimIdOf(path));
      };
      const stops = [outbox.subscribe(showPath), outbox.onAcknowledged(hear)];
      for (const { path } of outbox.allUnsaved()) showPath(path);
      return () => {
        for (const stop of stops) stop();
      };
    },
    subscribe: listeners.add,
    subscribeToClaim(id, listener) {
      const its = ofClaim.get(id) ?? createListeners();
      ofClaim.set(id, its);
      return its.add(listener);
    },
  };
}

const claimIdOf = (path: string) => path.split("/")[2] ?? "";

const newer = (known: Verdict | null, told: Verdict | null): Verdict | null =>
  known && (!told || known.version > told.version) ? known : told;

/** A space at the end stays while the person types: to the server it is no difference. */
function stillTyped(server: Claim | null, typed: Fields): Fields {
  const told = fieldsOf(claimPath(server?.id ?? ""), server);
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => isSame(field, value, told[field])));
}
