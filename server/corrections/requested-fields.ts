import "server-only";
import type { CorrectionRequestInput } from "#domain/correction-request.ts";
import { RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type { Transaction } from "#server/db/client.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import type { RequestRow } from "./rows.ts";

type RequestFields = Pick<
  RequestRow,
  | "request"
  | "requestedAt"
  | "answer"
  | "answeredAt"
  | "refused"
  | "madeInVersion"
  | "closedAt"
  | "remindOn"
  | "remindedId"
>;

const NOTHING_YET: Omit<RequestFields, "requestedAt"> = {
  request: "",
  answer: null,
  answeredAt: null,
  refused: false,
  madeInVersion: null,
  closedAt: null,
  remindOn: null,
  remindedId: null,
};

/**
 * The fields of a request with those of the input on top. Days that it leaves out are today. `current` is null for a new
 * request.
 */
export async function requestedFields(
  tx: Transaction,
  viewer: Viewer,
  articleId: string,
  current: RequestFields | null,
  input: CorrectionRequestInput,
  now: Date,
): Promise<RequestFields> {
  const today = await todayInNewsroom(now, tx);
  const before = current ?? { ...NOTHING_YET, requestedAt: today };
  const { request, requestedAt = before.requestedAt, refused = before.refused } = input;
  const answer = input.answer === undefined ? before.answer : input.answer;
  const isAnswered = answer !== null || refused;
  const answeredAt =
    input.answeredAt === undefined ? (before.answeredAt ?? (isAnswered ? today : null)) : input.answeredAt;
  refuseWrongDays({ requestedAt, answeredAt }, before, today);
  const madeInVersion = input.madeInVersion === undefined ? before.madeInVersion : input.madeInVersion;
  if (madeInVersion !== null && madeInVersion !== before.madeInVersion)
    await refuseUnknownVersion(tx, articleId, madeInVersion);
  const closedAt = madeInVersion === null ? null : madeInVersion === before.madeInVersion ? before.closedAt : now;
  return {
    ...{ request, requestedAt, answer, answeredAt, refused, madeInVersion, closedAt },
    ...reminderOf(viewer, input, before, today),
  };
}

type Days = Pick<RequestFields, "requestedAt" | "answeredAt">;

/** Days that are stored stay, even where the time zone of the newsroom makes them tomorrow. */
function refuseWrongDays({ requestedAt, answeredAt }: Days, before: Days, today: string): void {
  if (requestedAt > today && requestedAt !== before.requestedAt)
    throw new RuleError("The outlet cannot have been asked in the future. Choose today or an earlier day.");
  if (answeredAt === null) return;
  if (answeredAt > today && answeredAt !== before.answeredAt)
    throw new RuleError("The outlet cannot have answered in the future. Choose today or an earlier day.");
  if (answeredAt < requestedAt) throw new RuleError("The answer cannot be earlier than the request.");
}

/** The reminder is for the person who set it. */
function reminderOf(
  viewer: Viewer,
  { remindOn }: CorrectionRequestInput,
  before: Pick<RequestFields, "remindOn" | "remindedId">,
  today: string,
): Pick<RequestFields, "remindOn" | "remindedId"> {
  if (remindOn === undefined || remindOn === before.remindOn)
    return { remindOn: before.remindOn, remindedId: before.remindedId };
  if (remindOn === null) return { remindOn: null, remindedId: null };
  if (remindOn <= today) throw new RuleError("A reminder comes on a later day. Choose tomorrow or later.");
  return { remindOn, remindedId: actorOf(viewer) };
}

async function refuseUnknownVersion(tx: Transaction, articleId: string, number: number): Promise<void> {
  const where = { articleId_number: { articleId, number } };
  if (!(await tx.version.findUnique({ where, select: { number: true } })))
    throw new RuleError(`This article has no version ${number}.`);
}
