import "server-only";
import { type QueuePart, type VerdictDisplay, whyNotRule } from "#domain/adjudication/adjudication.ts";
import type { Adjudication } from "#domain/adjudication/case.ts";
import { hideNames, hidesNames, type Person, shuffledFor } from "#domain/adjudication/hide-names.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { findClaim } from "#server/claims/find-claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { readPassageContext } from "#server/claims/passage-context.ts";
import { type ClaimRow, claimSeenBy } from "#server/claims/rows.ts";
import { similarClaims } from "#server/clusters/similar.ts";
import { db } from "#server/db/client.ts";
import { peopleRulingOn } from "#server/log/presence.ts";
import { guardsOn } from "#server/sources/guards.ts";
import { askedOf } from "./asked.ts";
import { basisOf, submittedVerdicts } from "./basis.ts";
import { cursorOf } from "./queue.ts";
import { revisionsOf } from "./revisions.ts";
import { questionsOn } from "./sent-back.ts";

/** Events of the history that the screen shows. */
const LATEST_EVENTS = 6;

const DEFAULT_DISPLAY: VerdictDisplay = { namesHidden: false, shuffled: false };

/** What an editor needs to rule on a claim; null where there is no such claim. It contains no hidden name. */
export async function findAdjudication(viewer: Viewer, claimId: string, chosen = DEFAULT_DISPLAY) {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const row = await findClaim(db, viewer, claimId);
  if (!row) return null;
  const { verdicts: others, myVerdict, ...claim } = claimSeenBy(viewer, row);
  const given = submittedVerdicts({ verdicts: others, myVerdict });
  const { publishedAt } = row.article;
  const [similar, { events, total }, context, known, guards] = await Promise.all([
    similarClaims(viewer, claimId),
    claimHistory(viewer, claimId, { size: LATEST_EVENTS }),
    readPassageContext(row),
    isBlind(viewer, factsOf(viewer, row)) ? NOTHING_KNOWN : knownOf(viewer, row),
    guardsOn(db, { ...claim, verdicts: others, myVerdict }, publishedAt?.toISOString() ?? null),
  ]);
  const isHidden = hidesNames(viewer);
  const display = isHidden ? { namesHidden: true, shuffled: true } : chosen;
  const verdicts = display.shuffled ? shuffledFor(given, viewer.id, claimId) : given;
  const { id, title, outlet, language, requiredVerdicts } = row.article;
  // By the setting of the viewer, names are hidden in everything that was read above.
  const withoutName = display.namesHidden && !isHidden ? hideNames(viewer, claimId, given) : (person: Person) => person;
  return {
    claim: { ...claim, createdBy: withoutName(claim.createdBy) },
    article: { id, title, outlet, language, requiredVerdicts },
    context,
    verdicts: verdicts.map((verdict) => ({ ...verdict, reviewer: withoutName(verdict.reviewer) })),
    revisions: known.revisions,
    asked: known.asked,
    present: known.present,
    guards,
    similar,
    latest: events.map((event) => ({ ...event, actor: event.actor && withoutName(event.actor) })),
    events: total,
    sentBack: known.sentBack,
    basis: basisOf(viewer, row),
    whyNot: whyNotRule(viewer, factsOf(viewer, row)),
    queueCursor: queueCursorOf(viewer, row),
  };
}

/** What is known of a claim and its verdicts to those who are not blind on it. */
type Known = Pick<Adjudication, "revisions" | "asked" | "present" | "sentBack">;
const NOTHING_KNOWN: Known = { revisions: {}, asked: {}, present: [], sentBack: null };

async function knownOf(viewer: Viewer, { id: claimId, ...row }: ClaimRow): Promise<Known> {
  const verdicts = row.verdicts.filter(({ state }) => state === "submitted");
  const [ids, reviewerIds] = [verdicts.map(({ id }) => id), verdicts.map(({ reviewerId }) => reviewerId)];
  const [revisions, asked, present, questions] = await Promise.all([
    revisionsOf(claimId, ids),
    askedOf(claimId, reviewerIds),
    peopleRulingOn([claimId]),
    questionsOn([claimId]),
  ]);
  return {
    revisions: Object.fromEntries(revisions),
    asked: Object.fromEntries(verdicts.map(({ id, reviewerId }) => [id, asked.get(reviewerId) ?? []])),
    present: (present.get(claimId) ?? []).filter(({ id }) => id !== viewer.id),
    sentBack: questions.get(claimId) ?? null,
  };
}

function queueCursorOf(viewer: Viewer, row: ClaimRow): string | null {
  const { blind, myVerdict } = claimSeenBy(viewer, row);
  const mine = row.verdicts.find(({ id }) => id === myVerdict?.id);
  if (blind) return mine ? cursorOf({ part: "begun", since: mine.createdAt, id: row.id }) : null;
  const part = queuePartOf(row);
  return part && cursorOf({ part, since: row.standingSince, id: row.id });
}

function queuePartOf({ standing, submittedCount, independent, article }: ClaimRow): QueuePart | null {
  if (standing === "ruled") return null;
  if (standing !== "open") return standing;
  return submittedCount > independent && submittedCount >= article.requiredVerdicts ? "short" : null;
}
