import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { hasValues } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { type RatingInput, scaleFault } from "#domain/rating/input.ts";
import { freeLook } from "#domain/rating/look.ts";
import { liveRatings, type VersionedRating, type VersionedScale } from "#domain/rating/rating.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { scaleOf, versionedRatings } from "./ratings.ts";

const ONLY_ADMINS = "Only admins can change the rating scale.";

/**
 * Add a rating at the end of the scale, change one, retire it or offer it again. Its key never changes and it is never
 * deleted, because verdicts, rulings and reports contain the key. A repeated request changes nothing.
 */
export async function saveRating(
  viewer: Viewer,
  key: string,
  input: RatingInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: VersionedRating; created: boolean }> {
  permit(can(viewer, "scale.change"), ONLY_ADMINS);
  return write(async (tx) => {
    const scale = await lockScale(tx);
    const before = scale.find((rating) => rating.key === key);
    if (!before && ifMatch !== null) throw new NotFoundError("rating");
    const others = scale.filter((rating) => rating.key !== key);
    const look = before ?? freeLook(input.value, others);
    const { symbol = look.symbol, line = look.line, ...fields } = input;
    if (before && hasValues(before, { ...fields, symbol, line })) return { value: before, created: false };
    if (before) expectVersion(before, ifMatch, "Someone changed this rating in the meantime.");
    const position = before?.position ?? Math.max(0, ...scale.map((rating) => rating.position)) + 1;
    const after: VersionedRating = { ...fields, symbol, line, key, position, version: (before?.version ?? 0) + 1 };
    const fault = scaleFault([...others, after]);
    if (fault) throw new RuleError(fault);
    await store(tx, before, after, now);
    const [type, object] = [typeOf(before, after), { type: "rating", id: key }];
    recordEvent(tx, { type, actorId: actorOf(viewer), object, before, after });
    return { value: after, created: !before };
  });
}

/** Put the live ratings into this order, worst first. Retired ratings keep their positions. */
export async function orderScale(viewer: Viewer, keys: string[], ifMatch: number | null): Promise<VersionedScale> {
  permit(can(viewer, "scale.change"), ONLY_ADMINS);
  return write(async (tx) => {
    const scale = await lockScale(tx);
    const before = liveRatings(scale).map(({ key }) => key);
    if (before.join() === keys.join()) return scaleOf(scale);
    expectVersion(scaleOf(scale), ifMatch, "Someone changed the scale in the meantime.");
    if ([...before].sort().join() !== [...keys].sort().join())
      throw new RuleError("An order must name each rating that is not retired exactly once, and no others.");
    for (const { key, position } of movedIn(scale, keys))
      await tx.rating.update({ where: { key }, data: { position, version: { increment: 1 } } });
    recordEvent(tx, {
      type: "rating.ordered",
      actorId: actorOf(viewer),
      object: { type: "scale", id: "ratings" },
      before: { keys: before },
      after: { keys },
    });
    return scaleOf(await versionedRatings(tx));
  });
}

/** Lock the scale until the transaction ends, because its rules are about all ratings together. */
async function lockScale(tx: Transaction): Promise<VersionedRating[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley rating scale'))`;
  return versionedRatings(tx);
}

function typeOf(before: VersionedRating | undefined, after: VersionedRating): EventType {
  if (!before) return "rating.added";
  if (before.retired === after.retired) return "rating.changed";
  return after.retired ? "rating.retired" : "rating.restored";
}

async function store(tx: Transaction, before: VersionedRating | undefined, after: VersionedRating, now: Date) {
  const { retired, ...data } = after;
  const retiredAt = retired ? now : null;
  if (!before) await tx.rating.create({ data: { ...data, retiredAt } });
  else
    await tx.rating.update({
      where: { key: after.key },
      data: before.retired === retired ? data : { ...data, retiredAt },
    });
}

/** The ratings whose position changes, with the new one. Live ratings exchange their positions among each other. */
function movedIn(scale: VersionedRating[], keys: string[]): { key: string; position: number }[] {
  const live = liveRatings(scale);
  return live.flatMap(({ position }, index) => {
    const key = keys[index];
    return key === undefined || live[index]?.key === key ? [] : [{ key, position }];
  });
}
