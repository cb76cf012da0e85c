import "server-only";
import { can, mayRule, permit, type Viewer } from "#domain/permissions.ts";
import { factsFor, factsOf } from "#server/claims/blindness.ts";
import { db } from "#server/db/client.ts";

/** The PostgreSQL channel that carries the id of each claim on which somebody begins or stops to rule. */
export const PRESENCE_CHANNEL = "galley_presence";

type Person = { id: string; name: string };

/** Who has a page open on which they rule on these claims. It ends with the page, or soon after a process was killed. */
export async function peopleRulingOn(claimIds: string[]): Promise<Map<string, Person[]>> {
  const rows = await db.$queryRaw<(Person & { claimId: string })[]>`
    SELECT DISTINCT l."claimId", p.id, p.name FROM "StreamLease" l JOIN "Person" p ON p.id = l."personId"
    WHERE l."claimId" = ANY(${claimIds}::uuid[]) AND l."expiresAt" > now() ORDER BY p.name, p.id`;
  const present = new Map<string, Person[]>();
  for (const { claimId, ...person } of rows) present.set(claimId, [...(present.get(claimId) ?? []), person]);
  return present;
}

/** The claim, if the viewer may rule on it, so that others see them there; otherwise null. */
export async function claimToRuleOn(viewer: Viewer, claimId: string): Promise<string | null> {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const claim = await db.claim.findUnique({ where: { id: claimId, withdrawnAt: null }, select: factsFor(viewer) });
  return claim && mayRule(viewer, factsOf(viewer, claim)) ? claimId : null;
}
