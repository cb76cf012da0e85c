import "server-only";
import { type QueuePart, type VerdictDisplay, whyNotRule } from "#domain/adjudication/adjudication.ts";
import { hideNames, shuffledFor } from "#domain/adjudication/hide-names.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { SentBack } from "#domain/sent-back.ts";
import { factsOf } from "#server/claims/blindness.ts";
import { findClaim } from "#server/claims/find-claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { readPassageContext } from "#server/claims/passage-context.ts";
import { type ClaimRow, claimSeenBy } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { basisOf, submittedVerdicts } from "./basis.ts";
import { cursorOf } from "./queue.ts";
import { questionsOn } from "./sent-back.ts";
import { similarRulings } from "./similar.ts";

/** Events of the history that the screen shows. */
const LATEST_EVENTS = 6;

const DEFAULT_DISPLAY: VerdictDisplay = { namesHidden: false, shuffled: false };

/** What an editor needs to rule on a claim; null where there is no such claim. It contains no hidden name. */
export async function findAdjudication(viewer: Viewer, claimId: string, display = DEFAULT_DISPLAY) {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const row = await findClaim(db, viewer, claimId);
  if (!row) return null;
  const [similar, { events, total }, context, questions] = await Promise.all([
    similarRulings(viewer, row),
    claimHistory(viewer, claimId, { size: LATEST_EVENTS }),
    readPassageContext(row),
    isBlind(viewer, factsOf(viewer, row)) ? new Map<string, SentBack>() : questionsOn([claimId]),
  ]);
  const { verdicts: others, myVerdict, ...claim } = claimSeenBy(viewer, row);
  const given = submittedVerdicts({ verdicts: others, myVerdict });
  const verdicts = display.shuffled ? shuffledFor(given, viewer.id, claimId) : given;
  const { id, title, outlet, language, requiredVerdicts } = row.article;
  const withoutName = display.namesHidden ? hideNames(verdicts) : <P>(person: P): P => person;
  return {
    claim: { ...claim, createdBy: withoutName(claim.createdBy) },
    article: { id, title, outlet, language, requiredVerdicts },
    context,
    verdicts: verdicts.map((verdict) => ({ ...verdict, reviewer: withoutName(verdict.reviewer) })),
    similar,
    latest: events.map((event) => ({ ...event, actor: event.actor && withoutName(event.actor) })),
    events: total,
    sentBack: questions.get(claimId) ?? null,
    basis: basisOf(viewer, row),
    whyNot: whyNotRule(viewer, factsOf(viewer, row)),
    queueCursor: queueCursorOf(viewer, row),
  };
}

function queueCursorOf(viewer: Viewer, row: ClaimRow): string | null {
  const { blind, myVerdict } = claimSeenBy(viewer, row);
  const mine = row.verdicts.find(({ id }) => id === myVerdict?.id);
  if (blind) return mine ? cursorOf({ part: "begun", since: mine.createdAt, id: row.id }) : null;
  const isQueued = row.standing === "disputed" || row.standing === "stale" || row.standing === "agreed";
  return isQueued ? cursorOf({ part: row.standing as QueuePart, since: row.standingSince, id: row.id }) : null;
}
