import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readClaimRows } from "./claim-rows.ts";
import { CLAIM_PARTS, VERDICT_PARTS } from "./rows.ts";

const pieces = ["https://gauge.example/a", "https://gauge.example/b"].map((url, nth) => ({
  source: { url, title: `Gauge ${nth}`, publishedAt: "2024-03" },
  stance: "refutes" as const,
  quote: "12 h 25 min",
}));

test("a claim is read with exactly the columns of its tables, all in the type that Prisma gives them", async () => {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(first, ["The Moon does most of the work.", "High water returns."], ["tides"]);
  const claims = [await markClaim(first, article, "The Moon"), await markClaim(second, article, "High water")];
  for (const claim of claims) {
    await rate(first, claim, "false", { evidence: pieces, confidence: 0.8 });
    await rate(second, claim, "true");
    await rule(editor, claim, "false");
  }
  const ids = claims.map(({ id }) => id);
  const times = { createdAt: new Date(), updatedAt: new Date() };
  const cluster = { id: newId(), statement: "The Moon makes the tides.", createdById: first.id, ...times };
  await db.cluster.create({ data: cluster });
  await db.claim.updateMany({ where: { id: { in: ids.slice(1) } }, data: { clusterId: cluster.id } });
  const include = { ...CLAIM_PARTS, verdicts: { include: VERDICT_PARTS, orderBy: { createdAt: "asc" } } } as const;
  const stored = await db.claim.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" }, include });
  const rows = await readClaimRows(db, editor, ids);
  expect(rows.sort((a, b) => a.id.localeCompare(b.id))).toStrictEqual(stored);
  expect(rows[0]?.verdicts.map(({ evidence }) => evidence.length)).toEqual([2, 0]);
});
