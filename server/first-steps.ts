import "server-only";
import type { FirstSteps } from "#domain/first-steps.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { db } from "./db/client.ts";
import { DEMO_IDS, demoStatus } from "./demo.ts";
import { newsroomSettings } from "./settings/settings.ts";

/** The first steps in the newsroom, for admins until one of them closes the list; null for others. */
export async function readFirstSteps(viewer: Viewer): Promise<FirstSteps | null> {
  if (!can(viewer, "settings.change") || !can(viewer, "demo.load")) return null;
  const { firstSteps, scaleIsFit, version } = await newsroomSettings();
  if (!firstSteps) return null;
  const [person, article, demo] = await Promise.all([
    db.person.findFirst({ where: { id: { notIn: [viewer.id, ...DEMO_IDS.people] } }, select: { id: true } }),
    db.article.findFirst({ where: { id: { notIn: DEMO_IDS.articles } }, select: { id: true } }),
    demoStatus(viewer),
  ]);
  return { invited: person !== null, scaleIsFit, imported: article !== null, demo, version };
}
