import "server-only";
import { v7 as newId } from "uuid";
import type { Transaction } from "#server/db/client.ts";
import type { NewNotification } from "./notify.ts";

type VersionKey = { articleId: string; number: number };

/** Notifications that a new version brings about: several for one person become parts of one for the whole version. */
export async function groupedByPerson(
  tx: Transaction,
  { articleId, number: versionNumber }: VersionKey,
  notifications: NewNotification[],
): Promise<NewNotification[]> {
  const keys = notifications.flatMap(({ onceKey }) => onceKey ?? []);
  const stored = await tx.notification.findMany({ where: { onceKey: { in: keys } }, select: { onceKey: true } });
  const known = new Set(stored.map(({ onceKey }) => onceKey));
  const byPerson = new Map<string, NewNotification[]>();
  for (const one of notifications)
    if (!one.onceKey || !known.has(one.onceKey))
      byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), { ...one, versionNumber }]);
  return [...byPerson].flatMap(([personId, own]): NewNotification[] => {
    if (own.length < 2) return own;
    const id = newId();
    const onceKey = `version ${articleId} ${versionNumber} ${personId}`;
    const whole = { id, type: "new-version", personId, actorId: null, articleId, versionNumber, onceKey } as const;
    return [whole, ...own.map((part) => ({ ...part, partOfId: id }))];
  });
}
