import "server-only";
import type { DemoInput, DemoStatus } from "#domain/demo.ts";
import { RuleError } from "#domain/errors.ts";
import { passwordFault } from "#domain/password.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { DEMO_NEWSROOM } from "#prisma/seed.ts";
import { db } from "./db/client.ts";
import { addJobs } from "./jobs/queue.ts";
import { loadNewsroom } from "./newsroom.ts";
import { addDemoPeople } from "./people/demo-people.ts";

const { people, articles } = DEMO_NEWSROOM;
const ARTICLE_IDS = articles.map(({ id }) => id);
const CLAIM_IDS = articles.flatMap(({ claims }) => claims.map(({ id }) => id));
const ONLY_ADMINS = "Only admins can load the demo newsroom.";

/** The ids of the people and articles of the demo. */
export const DEMO_IDS = { people: people.map(({ id }) => id), articles: ARTICLE_IDS };

export async function demoStatus(viewer: Viewer): Promise<DemoStatus> {
  permit(can(viewer, "demo.load"), ONLY_ADMINS);
  const [own, hasPeople, claims] = await Promise.all([
    db.article.findFirst({ where: { id: { notIn: ARTICLE_IDS } }, select: { id: true } }),
    db.person.findFirst({ where: { id: { in: DEMO_IDS.people } }, select: { id: true } }),
    db.claim.count({ where: { id: { in: CLAIM_IDS } } }),
  ]);
  const accounts = hasPeople ? people.map(({ email, role }) => ({ email, role })) : [];
  if (claims === CLAIM_IDS.length) return { state: "loaded", accounts };
  if (own) return { state: "taken", accounts };
  return { state: hasPeople ? "loading" : "available", accounts };
}

/**
 * Add the demo accounts with the password, and load the demo newsroom in a job. Asking again adds what is missing, and
 * changes nothing that exists.
 */
export async function startDemo(viewer: Viewer, { password }: DemoInput): Promise<DemoStatus> {
  const { state } = await demoStatus(viewer);
  if (state === "taken")
    throw new RuleError(
      "This newsroom has articles of its own, so the demo was not loaded. Start an empty one for it.",
    );
  const fault = people.map((person) => passwordFault(password, person)).find((sentence) => sentence !== null);
  if (fault) throw new RuleError(fault);
  await addDemoPeople(people, password, null);
  if (state !== "loaded") await addJobs(db, "load-demo", [{ data: {}, key: "demo" }]);
  return demoStatus(viewer);
}

/** The job that loads the demo newsroom. A second run stores what the first did not. */
export const loadDemo = () => loadNewsroom(DEMO_NEWSROOM);
