import "server-only";
import { cache } from "react";
import { readShortcuts, type Shortcuts } from "#domain/commands/shortcuts.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { IntroductionInput } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "./events.ts";
import { lockPerson } from "./rows.ts";

/** What the pages need to know of the viewer's own choices. */
export type Preferences = {
  shortcuts: Shortcuts;
  /** Whether the viewer has closed the introduction. */
  introduced: boolean;
};

/** Read once a request of a page. */
export const preferencesOf = cache(async ({ id }: Viewer): Promise<Preferences> => {
  const select = { shortcuts: true, introducedAt: true } as const;
  const { shortcuts, introducedAt } = await db.person.findUniqueOrThrow({ where: { id }, select });
  return { shortcuts: readShortcuts(shortcuts), introduced: introducedAt !== null };
});

/** Close the viewer's introduction, or show it again. */
export async function closeIntroduction(viewer: Viewer, { closed }: IntroductionInput): Promise<{ closed: boolean }> {
  return write(async (tx) => {
    await lockPerson(tx, viewer.id);
    const where = { id: viewer.id };
    const { introducedAt } = await tx.person.findUniqueOrThrow({ where, select: { introducedAt: true } });
    const wasClosed = introducedAt !== null;
    if (wasClosed === closed) return { closed };
    await tx.person.update({ where, data: { introducedAt: closed ? new Date() : null } });
    const changes = { before: { introduced: wasClosed }, after: { introduced: closed } };
    recordPersonEvent(tx, viewer.id, { type: "person.changed", actorId: viewer.id, ...changes });
    return { closed };
  });
}
