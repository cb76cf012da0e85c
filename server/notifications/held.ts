import "server-only";
import { isBlind, type OwnVerdict, type Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { announce } from "./notify.ts";

type Held = Pick<Viewer, "id" | "role"> & { ownVerdict: OwnVerdict };

/**
 * Deliver what was withheld from people who were blind on unruled claims: comments that mention them or answer them.
 * It counts as new now. `isReleased` says who of those who were blind may see it from now on.
 */
export async function deliverHeld(
  tx: Transaction,
  claimIds: string[],
  isReleased: (person: Held) => boolean = () => true,
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; personId: string; role: Viewer["role"]; state: OwnVerdict | null }[]>`
    SELECT n.id, n."personId", p.role::text, v.state::text
    FROM "Comment" k JOIN "Notification" n ON n."commentId" = k.id JOIN "Person" p ON p.id = n."personId"
      LEFT JOIN "Verdict" v ON v."claimId" = k."claimId" AND v."reviewerId" = n."personId"
        AND v.state <> 'blank'
    WHERE k."claimId" = ANY(${claimIds}::uuid[]) AND k.knew AND k."withdrawnAt" IS NULL AND (n."personId" <> k."authorId" OR k."expertReviewId" IS NOT NULL)`;
  const released = rows.filter(({ personId, role, state }) => {
    const ownVerdict = state ?? "none";
    return isBlind({ role }, { ruled: false, ownVerdict }) && isReleased({ id: personId, role, ownVerdict });
  });
  const ids = released.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.notification.updateMany({ where: { id: { in: ids } }, data: { at: new Date() } });
  await announce(tx, ids);
}
