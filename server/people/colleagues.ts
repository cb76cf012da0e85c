import "server-only";
import type { Colleague } from "#domain/assignment.ts";
import { RuleError } from "#domain/errors.ts";
import { can, permit, ROLES, type Viewer } from "#domain/permissions.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** Roles that work can be assigned to. */
const WORKING_ROLES = ROLES.filter((role) => role !== "reader");

/** Limit of the list. */
const MAX_COLLEAGUES = 1000;

/** Those who can be assigned work and be mentioned, by name, at most a thousand. */
export async function colleagues(viewer: Viewer): Promise<{ colleagues: Colleague[] }> {
  permit(can(viewer, "article.read"));
  const rows = await db.person.findMany({
    where: { disabledAt: null, role: { in: WORKING_ROLES } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_COLLEAGUES,
  });
  return { colleagues: rows };
}

/** Throw unless all these people can be assigned work. Nobody can disable one of them before the transaction ends. */
export async function checkAssignees(tx: Transaction, personIds: string[]): Promise<void> {
  const ids = [...new Set(personIds)].sort();
  const rows = await tx.$queryRaw<{ id: string; name: string; role: string; disabled: boolean }[]>`
    SELECT id, name, role::text, "disabledAt" IS NOT NULL AS disabled FROM "Person"
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
  const disabled = rows.filter((row) => row.disabled).map(({ name }) => name);
  if (disabled.length > 0)
    throw new RuleError(
      `${disabled.join(", ")} cannot be assigned work because the account is disabled. Choose someone else.`,
    );
  const readers = rows.filter(({ role }) => role === "reader").map(({ name }) => name);
  if (readers.length > 0)
    throw new RuleError(`${readers.join(", ")} can only read reports, and cannot be assigned work.`);
  if (rows.length < ids.length) throw new RuleError("One of the chosen people does not exist. Choose again.");
}
