import { expect, test } from "vitest";
import { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { randomNewsroom } from "#server/testing/random-newsroom.ts";
import { listClaims, selectedIds } from "./list.ts";

/** The ids of all pages, and the total that each of them gives. */
async function pagesOf(viewer: Viewer, filter: object) {
  const [ids, totals]: [string[], Set<number>] = [[], new Set()];
  for (let after: string | undefined; ; ) {
    const { claims, total, nextCursor } = await listClaims(viewer, ClaimFilter.parse({ ...filter, after }));
    ids.push(...claims.map(({ id }) => id));
    totals.add(total);
    if (nextCursor === undefined) return { ids, totals: [...totals] };
    after = nextCursor;
  }
}

test("a list whose filter the engine of figures reads has the same claims in the same order as PostgreSQL", async () => {
  const { people } = await randomNewsroom(7, 120);
  // As after an import, many claims were marked at the same moment.
  await db.$executeRaw`UPDATE "Claim" SET "createdAt" = date_trunc('month', "createdAt") WHERE mod(hashtext(id::text), 4) > 0`;
  const [reviewer] = people;
  // The first ones load the facts, and then the engine reads all filters.
  const filters = [{ tag: "sea" }, { stage: "rated", reviewer: reviewer?.id }, { standing: "open" }, {}];
  for (const viewer of people.filter((_, at) => at % 4 === 0))
    for (const fields of filters)
      for (const sort of ["newest", "oldest"]) {
        const filter = { ...fields, sort };
        const { claims } = await selectedIds(viewer, ClaimFilter.parse(filter));
        const pages = await pagesOf(viewer, filter);
        expect([filter, pages]).toEqual([filter, { ids: claims.map(({ id }) => id), totals: [claims.length] }]);
      }
});
