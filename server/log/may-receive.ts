import "server-only";
import { can, isBlind, type Viewer } from "#domain/permissions.ts";
import { factsForAll, factsOf } from "#server/claims/blindness.ts";
import { db } from "#server/db/client.ts";
import { isNotified } from "#server/notifications/notifications.ts";
import { visibleSources } from "#server/sources/sources.ts";
import { ASSIGNMENT_CHANGES, knowsAssignment } from "#server/work/rows.ts";
import { type LiveChange, listeningPeople } from "./live.ts";

/**
 * Whether `viewer` may learn of the change: of all changes of articles, quotations, clashes, claims and rulings; of assignments, but
 * not of changes of those of others; as an editor, of what readers send; of verdicts and correction requests of others only after the blind phase, and of their
 * drafts never; of comments that they may see; of looks at sources that they may know of; of their own notifications; as
 * an editor, of who rules on a claim.
 */
export async function mayReceive(viewer: Viewer, change: LiveChange): Promise<boolean> {
  const { type, actorId, notified, sourceId } = change;
  if (type === "resumed") return true;
  if (notified) return notified.personId === viewer.id && mayReceiveNotification(viewer, change, notified.id);
  if (type === "presence") return can(viewer, "ruling.give") && knowsJudgement(viewer, change);
  if (actorId === viewer.id) return true;
  if (sourceId !== undefined)
    return once(change, `source for ${viewer.id} as ${viewer.role}`, () => mayKnowSource(viewer, sourceId));
  if (type.startsWith("reader-report.")) return can(viewer, "reader-report.answer");
  if (type === "verdict.drafted") return false;
  if (ASSIGNMENT_CHANGES.some((name) => name === type)) {
    const assignment = await once(change, "assignment", () => readAssignment(change));
    return assignment !== null && knowsAssignment(viewer, assignment);
  }
  if (!/^(verdict|correction|comment|expert)\./.test(type))
    return /^(claim|ruling|article|assignment|quotation|clash)\./.test(type);
  const claim = await readClaim(viewer, change);
  if (claim === null) return false;
  if (!isBlind(viewer, factsOf(viewer, claim))) return true;
  return type.startsWith("comment.") && !(await once(change, "comment", () => isByAuthorWhoKnew(change)));
}

/** Whether the viewer is not blind on the claim of the change. Who rules on it would tell that there are verdicts. */
async function knowsJudgement(viewer: Viewer, change: LiveChange): Promise<boolean> {
  const claim = await readClaim(viewer, change);
  return claim !== null && !isBlind(viewer, factsOf(viewer, claim));
}

const mayKnowSource = async (viewer: Viewer, id: string): Promise<boolean> =>
  (await db.source.findFirst({ where: { AND: [{ id }, visibleSources(viewer)] }, select: { id: true } })) !== null;

/** What was read for a change, by its name: a change goes to many streams at the same time, and is read once for all. */
const reads = new WeakMap<LiveChange, Map<string, Promise<unknown>>>();

function once<T>(change: LiveChange, name: string, read: () => Promise<T>): Promise<T> {
  const known = reads.get(change) ?? new Map<string, Promise<unknown>>();
  reads.set(change, known);
  const reading = known.get(name) ?? read();
  known.set(name, reading);
  return reading as Promise<T>;
}

/** One person may have several streams, with different roles while those of the old role end. */
const mayReceiveNotification = (viewer: Viewer, change: LiveChange, id: string) =>
  once(change, `notification for ${viewer.role}`, () => isNotified(viewer, id));

/** The facts about the claim on which it depends whether the viewer is blind, read once for all who have a stream here. */
async function readClaim(viewer: Viewer, change: LiveChange) {
  const { people, claim } = await once(change, "claim", async () => {
    const listening = listeningPeople();
    return { people: listening, claim: await readFacts(change, [...listening]) };
  });
  return people.has(viewer.id) ? claim : readFacts(change, [viewer.id]);
}

/** Of the verdicts only those of these people are read. */
async function readFacts({ claimId }: LiveChange, personIds: string[]) {
  return claimId ? db.claim.findUnique({ where: { id: claimId }, select: factsForAll(personIds) }) : null;
}

/** Whether the author of the comment in this event knew how the claim is judged. */
async function isByAuthorWhoKnew(change: LiveChange): Promise<boolean> {
  const id = await readObjectId(change);
  const comment = id === null ? null : await db.comment.findUnique({ where: { id }, select: { knew: true } });
  return comment?.knew ?? true;
}

async function readAssignment(change: LiveChange) {
  const id = await readObjectId(change);
  return id === null
    ? null
    : db.assignment.findUnique({ where: { id }, select: { assigneeId: true, assignedById: true } });
}

async function readObjectId({ seq }: LiveChange): Promise<string | null> {
  const event = await db.event.findUnique({ where: { seq: BigInt(seq) }, select: { objectId: true } });
  return event?.objectId ?? null;
}
