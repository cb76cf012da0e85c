import "server-only";
import { hideNames, hidesNames, type Person } from "#domain/adjudication/hide-names.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { NAMED } from "./rows.ts";

/** Replaces those who judged the claim for a viewer who hides names; everybody else stays. For viewers who are not blind. */
export async function namesOnClaim(viewer: Viewer, claimId: string): Promise<(person: Person) => Person> {
  if (!hidesNames(viewer)) return (person) => person;
  const verdicts = await db.verdict.findMany({
    where: { claimId, NOT: { reviewerId: viewer.id }, OR: [{ state: "submitted" }, { withdrawnAt: { not: null } }] },
    select: { id: true, state: true, reviewerId: true, reviewer: NAMED },
  });
  const hidden = hideNames(
    viewer,
    claimId,
    verdicts.filter(({ state }) => state === "submitted"),
  );
  const withdrew = new Set(verdicts.flatMap(({ state, reviewerId }) => (state === "submitted" ? [] : reviewerId)));
  return (person) => (withdrew.has(person.id) ? { id: "withdrawn", name: "A reviewer" } : hidden(person));
}

/** The logged values of a verdict, with another name for its reviewer. */
export function withNames<V>(values: V, nameOf: (person: Person) => Person): V {
  if (typeof values !== "object" || values === null || !("reviewer" in values)) return values;
  return { ...values, reviewer: nameOf(values.reviewer as Person) };
}
