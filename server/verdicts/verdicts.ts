import "server-only";
import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { refuseArchived } from "#domain/archived.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { filledFields } from "#domain/field-values.ts";
import { type Independence, independenceOf } from "#domain/independence.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import { rationaleFromText, rationaleText } from "#domain/rationale.ts";
import { changesSince } from "#domain/rests-on.ts";
import { isBlank, type Verdict, VerdictFields, type VerdictInput } from "#domain/verdict.ts";
import { checkRationale } from "#editor/check-document.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { lockClaimToJudge } from "#server/claims/lock.ts";
import {
  type AnchorRow,
  currentAnchor,
  type StandingRow,
  standingOf,
  VERDICT_PARTS,
  type VerdictRow,
  verdictOf,
  wordingOf,
} from "#server/claims/rows.ts";
import { storeStanding, submittedVerdicts } from "#server/claims/standing.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { queueInsert, queueUpdate } from "#server/db/unit-of-work.ts";
import { wakeWorkers } from "#server/jobs/queue.ts";
import { recordEvent } from "#server/log/events.ts";
import { withLoggedWords } from "#server/log/logged-words.ts";
import { deliverHeld } from "#server/notifications/held.ts";
import { checkRating, type RatingAvailability } from "#server/ratings/ratings.ts";
import { putFirstKnown } from "#server/sources/same-source.ts";
import { citeEvidence } from "./evidence.ts";
import { couldKnow } from "./independence.ts";
import { notifyOfDispute } from "./notify.ts";

/** Only the author changes a verdict, so a conflict is with another window or device of theirs. */
export const CHANGED_ELSEWHERE = "You changed this verdict somewhere else in the meantime.";

/** The viewer's own verdict on a claim. */
export async function readVerdict(viewer: Viewer, claimId: string): Promise<Verdict> {
  permit(can(viewer, "article.read"));
  const row = await ownVerdict(db, viewer, claimId);
  if (!row) throw new NotFoundError("verdict of yours");
  return verdictOf(row);
}

async function ownVerdict(tx: Transaction, viewer: Viewer, claimId: string): Promise<VerdictRow | null> {
  const where = { claimId_reviewerId: { claimId, reviewerId: viewer.id } };
  const row = await tx.verdict.findUnique({ where, include: VERDICT_PARTS });
  if (row) await putFirstKnown(tx, viewer, row.evidence);
  return row;
}

/**
 * Save the viewer's verdict on a claim, as a draft or submitted. A request that is repeated stores nothing. A submitted
 * verdict changes only with a reason, and does not become a draft again. An empty draft is no verdict, except of an
 * editor: with it they choose to judge the claim themselves, and are blind on it until they submit.
 */
export async function recordVerdict(viewer: Viewer, claimId: string, input: VerdictInput, ifMatch: number | null) {
  permit(can(viewer, "verdict.give"));
  const rationale = rationaleOf(input.rationale);
  const saved = await write(async (tx) => {
    const locked = await lockClaimToJudge(tx, viewer, claimId, input.rating || null);
    if (!locked) throw new NotFoundError("claim");
    const { claim, rating } = locked;
    const before = claim.verdicts.length > 0 ? await ownVerdict(tx, viewer, claimId) : null;
    if (before && isRepeated(claim, before, input, ifMatch)) return { value: verdictOf(before), created: false };
    if (before) expectVersion(verdictOf(before), ifMatch, CHANGED_ELSEWHERE);
    else expectAbsent(ifMatch, "Your verdict");
    checkChange(claim, before, input, rating, rationale.rationaleText);
    const independence = independenceOf(
      before && verdictOf(before),
      { rating: input.rating ?? null, state: input.state },
      await couldKnow(tx, viewer, claim, input.state === "submitted"),
    );
    const row = await storeVerdict(tx, viewer, claim, before, input, { ...rationale, ...independence });
    if (row.state === "submitted") await settleSubmitted(tx, viewer, claim, row);
    recordEvent(tx, {
      type: eventType(before, row),
      actorId: viewer.id,
      object: { type: "verdict", id: row.id },
      articleId: claim.articleId,
      claimId,
      before: before && withLoggedWords(verdictOf(before)),
      after: withLoggedWords(verdictOf(row)),
      reason: input.reason?.trim() || null,
    });
    return { value: verdictOf(row), created: before === null };
  });
  if (input.evidence.some(({ quote }) => quote)) wakeWorkers("locate-quotes");
  return saved;
}

/** Store where the claim stands with a submitted verdict, and tell people what they may know from now on. */
async function settleSubmitted(tx: Transaction, viewer: Viewer, claim: StandingRow, row: VerdictRow): Promise<void> {
  // Before the verdict is stored, because afterwards nobody knows who was blind.
  if (!claim.ruling) await deliverHeld(tx, [claim.id], ({ id }) => id === viewer.id);
  const others = (await submittedVerdicts(tx, claim.id)).filter(({ reviewerId }) => reviewerId !== viewer.id);
  const judged = { ...claim, verdicts: [...others, row] };
  storeStanding(tx, judged);
  if (claim.standing === "disputed" || standingOf(judged).state !== "disputed") return;
  const reviewerIds = others.map(({ reviewerId }) => reviewerId);
  await notifyOfDispute(tx, viewer.id, claim, reviewerIds);
}

/** Whether the request repeats the last one. After a change of the wording it confirms the claim instead. */
const isRepeated = (claim: StandingRow, before: VerdictRow, input: VerdictInput, ifMatch: number | null): boolean =>
  before.lastInput === hashOfInput(input) &&
  !(ifMatch === before.version && changesSince(before, wordingOf(claim)).length > 0);

function checkChange(
  claim: StandingRow,
  before: VerdictRow | null,
  input: VerdictInput,
  rating: RatingAvailability | null,
  rationale: string,
): void {
  refuseArchived(claim.article);
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you give a verdict.");
  if (claim.ruling && standingOf(claim).state !== "stale") {
    throw new RuleError(
      "An editor has ruled on this claim, so verdicts on it are closed. Your text is kept. If the ruling is wrong, tell the editor.",
    );
  }
  if (input.rating && input.rating !== before?.ratingKey) checkRating(input.rating, rating);
  if (input.state === "submitted" && rationale === "")
    throw new RuleError("Say how you reached this rating before you submit.");
  if (before?.state !== "submitted") return;
  if (input.state === "draft")
    throw new RuleError("A submitted verdict cannot become a draft again. Change it with a reason.");
  if (!input.reason?.trim()) throw new RuleError("Say why you are changing your submitted verdict.");
}

type Rationale = { rationale: Prisma.JsonObject; rationaleText: string };

async function storeVerdict(
  tx: Transaction,
  viewer: Viewer,
  claim: StandingRow,
  before: VerdictRow | null,
  input: VerdictInput,
  computed: Rationale & Independence,
): Promise<VerdictRow> {
  const anchor = await anchorRead(tx, claim, input.articleVersion);
  const { rating, ...fields } = filledFields(VerdictFields, input);
  const { claimRead = claim } = input;
  const data = {
    state: stateOf(viewer, input, computed.rationaleText),
    ratingKey: rating,
    ...fields,
    ...computed,
    madeOnVersion: anchor.versionNumber,
    restsOn: anchor.exact,
    restsOnStatement: claimRead.statement,
    restsOnClaimant: claimRead.claimant,
    lastInput: hashOfInput(input),
    submittedAt: input.state === "submitted" ? (before?.submittedAt ?? new Date()) : null,
  };
  const row = before
    ? changeVerdict(tx, before, data)
    : addVerdict(tx, { claimId: claim.id, reviewerId: viewer.id, ...data });
  const evidence = await citeEvidence(tx, viewer, row.id, before?.evidence ?? [], input.evidence);
  return { ...row, reviewer: { id: viewer.id, name: viewer.name }, evidence };
}

function stateOf({ role }: Viewer, input: VerdictInput, rationale: string): VerdictRow["state"] {
  const { state, rating = null, confidence = null, evidence } = input;
  const isEmpty = isBlank({ state, submittedAt: null, rating: rating || null, confidence, rationale, evidence });
  return isEmpty && !atLeast(role, "editor") ? "blank" : state;
}

type VerdictColumns = Prisma.VerdictGetPayload<object>;
type VerdictData = Omit<
  VerdictColumns,
  "id" | "claimId" | "reviewerId" | "withdrawnAt" | "createdAt" | "updatedAt" | "version"
>;

/** Change a verdict whose claim is locked. */
export function changeVerdict(
  tx: Transaction,
  before: VerdictRow,
  data: Partial<VerdictData & Pick<VerdictColumns, "withdrawnAt">>,
): VerdictRow {
  const row = { ...before, ...data, updatedAt: new Date(), version: before.version + 1 };
  queueUpdate(tx, "Verdict", row);
  return row;
}

function addVerdict(tx: Transaction, data: VerdictData & Pick<VerdictColumns, "claimId" | "reviewerId">) {
  const now = new Date();
  const row = { id: newId(), ...data, withdrawnAt: null, createdAt: now, updatedAt: now, version: 1 };
  queueInsert(tx, "Verdict", [row]);
  return row;
}

/** The anchor on the version that the reviewer read, else the current one: a verdict rests on words that they saw. */
async function anchorRead(tx: Transaction, claim: StandingRow, articleVersion?: number): Promise<AnchorRow> {
  const current = currentAnchor(claim);
  if (articleVersion === undefined || articleVersion === current.versionNumber) return current;
  const where = { claimId_versionNumber: { claimId: claim.id, versionNumber: articleVersion } };
  return (await tx.anchor.findUnique({ where })) ?? current;
}

function rationaleOf(input: VerdictInput["rationale"]): Rationale {
  const document = typeof input === "string" ? rationaleFromText(input) : checkRationale(input);
  return { rationale: document as Prisma.JsonObject, rationaleText: rationaleText(document) };
}

function eventType(before: VerdictRow | null, after: VerdictRow): EventType {
  if (after.state !== "submitted") return "verdict.drafted";
  return before?.state === "submitted" ? "verdict.revised" : "verdict.submitted";
}

/** The reason and what the reviewer read do not count. */
const hashOfInput = ({ reason: _, articleVersion: __, claimRead: ___, ...rest }: VerdictInput) => requestHash(rest);

/** A hash by which a repeated request is recognised. */
export const requestHash = (request: object): string =>
  createHash("sha256").update(JSON.stringify(request)).digest("hex");
