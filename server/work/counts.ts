import "server-only";
import type { WaitingCounts } from "#domain/my-work.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { waitingReports } from "#server/reader-reports/list.ts";
import { queueLength } from "#server/rulings/waiting.ts";
import { myWorkLength } from "./my-work.ts";

/** How much waits in the rooms of the viewer. Each number is that of the items of its list. */
export async function waitingCounts(viewer: Viewer): Promise<WaitingCounts> {
  permit(can(viewer, "article.read"));
  const [myWork, adjudication, readers] = await Promise.all([
    myWorkLength(viewer),
    queueLength(viewer),
    waitingReports(viewer),
  ]);
  return { myWork, adjudication, readers };
}
