import "server-only";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "./claims.ts";
import { somebody } from "./people.ts";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
export type Person = "first" | "second" | "third" | "editor" | "admin";

/** For tests: an article with claims in every state that a claim can have for a viewer. */
export async function claimsInEveryState() {
  const [first, second, third, editor, admin] = await Promise.all(
    (["reviewer", "reviewer", "reviewer", "editor", "admin"] as const).map(somebody),
  );
  if (!first || !second || !third || !editor || !admin) throw new Error("Nobody is there.");
  const people: Record<Person, Viewer> = { first, second, third, editor, admin };
  const article = await articleOfLines(first, ["One to ten.", WORDS.join(" ")], ["sea"]);
  const claims: Claim[] = [];
  for (const word of WORDS) claims.push(await markClaim(first, article, word));
  const [one, two, three, four, five, six, seven, eight, nine] = claims as [
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
    Claim,
  ];
  await rate(first, one, "true");
  for (const who of [first, second]) await rate(who, two, "false");
  await rate(first, three, "false");
  await rate(second, three, "true");
  for (const who of [second, third]) await rate(who, four, "mixed");
  await rule(editor, four, "mixed");
  await rate(editor, five, "true", { state: "draft" });
  for (const who of [first, second]) await rate(who, five, "true");
  await rate(second, six, "true", { state: "draft" });
  await rule(editor, seven, "false");
  for (const claim of [seven, eight]) await becomeStale(claim, () => rate(first, claim, "false"));
  await rule(admin, nine, "not-checkable");
  return { people, article, claims };
}

/** As when the words of the passage change, so that verdicts on them are stale. */
async function becomeStale(claim: Claim, recount: () => Promise<unknown>) {
  await db.anchor.updateMany({ where: { claimId: claim.id }, data: { exact: "other" } });
  await db.ruling.updateMany({ where: { claimId: claim.id }, data: { restsOn: "before" } });
  await recount();
  await db.verdict.updateMany({ where: { claimId: claim.id }, data: { restsOn: "before" } });
  await db.claim.update({ where: { id: claim.id }, data: { standing: "stale" } });
}
