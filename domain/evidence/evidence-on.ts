import type { Claim } from "#domain/claim.ts";
import type { Evidence } from "#domain/evidence.ts";

/** The evidence on a claim as a viewer sees it: that of the verdicts, and what only the ruling still has. */
export function evidenceOn({
  myVerdict,
  verdicts,
  ruling,
}: Pick<Claim, "myVerdict" | "verdicts" | "ruling">): Evidence[] {
  const given = [...(myVerdict ? [myVerdict] : []), ...verdicts].flatMap(({ evidence }) => evidence);
  const known = new Set(given.map(({ id }) => id));
  return [...given, ...(ruling?.evidence ?? []).filter(({ id }) => !known.has(id))];
}
