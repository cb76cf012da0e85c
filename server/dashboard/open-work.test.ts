import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { can } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { chanceOf, type RandomNewsroom, randomNewsroom } from "#server/testing/random-newsroom.ts";
import { openAssignments, workByPerson } from "#server/work/tasks.ts";
import { readWorkload } from "#server/workload/workload.ts";
import { readDashboard } from "./dashboard.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const TODAY = "2026-06-01";
const SEED = 3;

/** For a newsroom of chance, which is read by two people in two ways. */
const TIMEOUT_MS = 180_000;

/** Assignments of chance in all states, of articles and of claims. */
async function storeAssignments({ people, articleIds }: RandomNewsroom): Promise<void> {
  const chance = chanceOf(SEED);
  const claims = await db.claim.findMany({ where: { articleId: { in: articleIds } }, orderBy: { id: "asc" } });
  await db.assignment.createMany({
    // Of an article, a person has one.
    skipDuplicates: true,
    data: claims.flatMap((claim) =>
      people.map((person) => ({
        ...{ id: newId(), articleId: claim.articleId, claimId: chance.happens(0.9) ? claim.id : null },
        ...{ assigneeId: person.id, assignedById: people[3]?.id ?? "" },
        dueOn: chance.pick(["2026-05-31", "2026-06-01", "2026-01-02", null]),
        ...{ doneAt: chance.happens(0.2) ? NOW : null, withdrawnAt: chance.happens(0.1) ? NOW : null },
      })),
    ),
  });
}

test("open and late work in figures is exactly that of the lists, for all who may see it", {
  timeout: TIMEOUT_MS,
}, async () => {
  const newsroom = await randomNewsroom(SEED, 15);
  await storeAssignments(newsroom);
  for (const viewer of newsroom.people.filter((person) => can(person, "work.read"))) {
    const counted = (await readWorkload(viewer, {}, NOW)).map(({ person, open, overdue }) => [
      person.id,
      open,
      overdue,
    ]);
    const listed = (await workByPerson(viewer, TODAY)).map(({ person, open, overdue }) => [person.id, open, overdue]);
    const inOrder = (rows: unknown[][]) => rows.map(String).sort();
    expect(inOrder(counted)).toEqual(inOrder(listed));
    const { tasks, total } = await openAssignments(viewer, { show: "overdue" }, TODAY, 1);
    expect(total).toBeGreaterThan(5);
    // The filter of a screen says nothing of the work of people.
    const { late } = await readDashboard(viewer, { outlet: "None" }, NOW);
    expect(late).toEqual({ tasks: total, oldest: tasks[0]?.dueOn });
  }
});

test("reviewers are told of nobody's late work", async () => {
  const { people } = await randomNewsroom(SEED, 1);
  const [reviewer] = people;
  expect(reviewer && (await readDashboard(reviewer, {}, NOW)).late).toBeNull();
});
