import "server-only";
import type { Clash, ClashDismissed } from "#domain/clash/clash.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { CLASH_PARTS, clashOf } from "./list.ts";

/** Dismiss a clash, or restore it. To do what is done already changes nothing. */
export async function dismissClash(
  viewer: Viewer,
  id: string,
  { dismissed }: ClashDismissed,
  ifMatch: number | null,
  now = new Date(),
): Promise<Clash> {
  permit(can(viewer, "clash.dismiss"));
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Clash" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.clash.findUnique({ where: { id, isCurrent: true }, include: CLASH_PARTS });
    if (!row) throw new NotFoundError("clash");
    const before = clashOf(row, null);
    if (before.dismissed === dismissed) return before;
    expectVersion(before, ifMatch, "Someone dismissed or restored this clash in the meantime.");
    const data = {
      ...{ dismissedAt: dismissed ? now : null, dismissedById: dismissed ? viewer.id : null },
      version: { increment: 1 },
    };
    const after = clashOf(await tx.clash.update({ where: { id }, data, include: CLASH_PARTS }), null);
    recordEvent(tx, {
      type: dismissed ? "clash.dismissed" : "clash.restored",
      ...{ actorId: actorOf(viewer), object: { type: "clash", id }, articleId: row.firstId },
      ...{ before: { dismissed: before.dismissed }, after: { dismissed: after.dismissed } },
    });
    return after;
  });
}
