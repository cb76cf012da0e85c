import "server-only";
import { can, permit, ROLES, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { ONLY_EDITORS } from "./reports.ts";

const MAX_EDITORS = 500;

/** Those who can handle what readers send, by name. */
export async function editorsForReports(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  return db.person.findMany({
    where: { disabledAt: null, role: { in: ROLES.filter((role) => can({ id: "", role }, "reader-report.answer")) } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_EDITORS,
  });
}
