import "server-only";
import type { NotImported } from "#domain/imports/imported-file.ts";
import type { Viewer } from "#domain/permissions.ts";
import { can } from "#domain/permissions.ts";
import { RatingInput, RatingKey, scaleFault } from "#domain/rating/input.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Report } from "#domain/report-shape.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NewEvent } from "#server/log/event-rows.ts";
import { versionedRatings } from "#server/ratings/ratings.ts";

/** Ratings to store, those of an empty newsroom in place of its own, and what to tell about the others. */
export type PlannedScale = { fault: string | null; changed: Rating[]; added: Rating[]; notes: NotImported[] };

/**
 * The scale after a report came in. An admin who begins with a report takes over its scale. In any other newsroom ratings
 * that the scale does not have are added as retired: nobody gives them, and what came in keeps them.
 */
export async function planScale(
  tx: Transaction,
  viewer: Viewer,
  report: Report,
  isEmpty: boolean,
): Promise<PlannedScale> {
  const here = new Map((await versionedRatings(tx)).map(({ version: _, ...rating }) => [rating.key, rating]));
  if (!report.scale.every(isRating)) return { fault: "Its rating scale is not as Galley writes it.", ...NO_CHANGE };
  if (isEmpty && can(viewer, "scale.change")) return takeOver(here, report.scale);
  const last = Math.max(0, ...[...here.values()].map(({ position }) => position));
  const used = new Set(usedIn(report));
  const missing = report.scale.filter(({ key }) => !here.has(key) && used.has(key));
  const added = missing.map((rating, index) => ({ ...rating, retired: true, position: last + index + 1 }));
  const notes = report.scale.flatMap(({ key, label, value }) => {
    const own = here.get(key);
    if (!own || !used.has(key) || (own.label === label && own.value === value)) return [];
    return [{ what: `Rating “${label}”`, reason: `The scale here has it as “${own.label}”, and keeps that.` }];
  });
  return { fault: null, changed: [], added, notes };
}

const NO_CHANGE = { changed: [], added: [], notes: [] };

const isRating = ({ key, position, ...rating }: Rating): boolean =>
  RatingKey.safeParse(key).success &&
  RatingInput.safeParse(rating).success &&
  Number.isInteger(position) &&
  Math.abs(position) < 1_000;

const usedIn = ({ claims, lost }: Report): string[] =>
  [...claims, ...lost].flatMap(({ ruling, verdicts }) => [
    ...(ruling ? [ruling.rating] : []),
    ...verdicts.flatMap(({ rating, blindRating }) => [rating, ...(blindRating ? [blindRating] : [])]),
  ]);

function takeOver(here: Map<string, Rating>, scale: Rating[]): PlannedScale {
  const keys = new Set(scale.map(({ key }) => key));
  const last = Math.max(0, ...scale.map(({ position }) => position));
  const others = [...here.values()].filter(({ key }) => !keys.has(key));
  const retired = others.map((rating, index) => ({ ...rating, retired: true, position: last + index + 1 }));
  const same = (rating: Rating) => JSON.stringify(sorted(here.get(rating.key))) === JSON.stringify(sorted(rating));
  return {
    fault: scaleFault([...scale, ...retired]),
    changed: [...scale.filter(({ key }) => here.has(key)), ...retired].filter((rating) => !same(rating)),
    added: scale.filter(({ key }) => !here.has(key)),
    notes: [],
  };
}

const sorted = (value: object = {}) => Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));

/** Store the ratings. Returns the events of it. */
export async function storeScale(
  tx: Transaction,
  viewer: Viewer,
  { changed, added }: PlannedScale,
): Promise<NewEvent[]> {
  const columnsOf = ({ retired, ...rating }: Rating) => ({ ...rating, retiredAt: retired ? new Date() : null });
  for (const rating of changed) {
    const { key, ...data } = columnsOf(rating);
    await tx.rating.update({ where: { key }, data: { ...data, version: { increment: 1 } } });
  }
  for (const rating of added) await tx.rating.create({ data: columnsOf(rating) });
  const eventOf =
    (type: "rating.added" | "rating.changed") =>
    (rating: Rating): NewEvent => ({
      ...{ type, actorId: viewer.id, object: { type: "rating", id: rating.key }, after: rating },
    });
  return [...changed.map(eventOf("rating.changed")), ...added.map(eventOf("rating.added"))];
}
