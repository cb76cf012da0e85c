import fc from "fast-check";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { blindWith, isBlind, type OwnVerdict, ROLES, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { articleOfLines, markWords } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";
import { blindTo, factsFor, factsOf, fromClaims, notBlindTo } from "./blindness.ts";
import { findClaims } from "./find-claims.ts";
import { lockClaims } from "./lock.ts";
import { storeStandings } from "./standing.ts";

let people: Viewer[];
beforeAll(async () => {
  people = await Promise.all([...ROLES, "reviewer" as const].map((role) => somebody(role)));
});

const WORDS = ["tide", "turns", "six", "noon"];

/** A claim: what each of the people has on it, whether it is ruled, and whether its words changed since. */
const claimState = fc.record({
  own: fc.array(fc.constantFrom("none", "draft", "withdrawn", "submitted"), { minLength: 5, maxLength: 5 }),
  isRuled: fc.boolean(),
  isReworded: fc.boolean(),
});
type ClaimState = typeof claimState extends fc.Arbitrary<infer State> ? State : never;

type StoredClaim = ClaimState & { id: string };

async function store(states: ClaimState[]): Promise<StoredClaim[]> {
  const marker = people.at(-1) ?? expect.fail();
  const article = await articleOfLines(marker, [WORDS.join(" ")]);
  await markWords(marker, article, WORDS);
  const ids = (await db.claim.findMany({ where: { articleId: article.id }, orderBy: { createdAt: "asc" } })).map(
    ({ id }) => id,
  );
  const claims = states.map((state, nth) => ({ ...state, id: ids[nth] ?? expect.fail() }));
  await db.verdict.createMany({ data: claims.flatMap(verdictsOf) });
  await db.ruling.createMany({ data: claims.filter(({ isRuled }) => isRuled).map(rulingOf) });
  await write(async (tx) => storeStandings(tx, await lockClaims(tx, article.id)));
  return claims;
}

const basisOf = ({ id, isReworded }: StoredClaim) => ({
  ...{ claimId: id, ratingKey: "true", madeOnVersion: 1 },
  restsOn: isReworded ? "Other words." : (WORDS[0] ?? ""),
  restsOnStatement: WORDS[0] ?? "",
});

const verdictsOf = (claim: StoredClaim) =>
  claim.own.flatMap((own, nth) => {
    if (own === "none") return [];
    const now = new Date();
    const [state, submittedAt] = own === "submitted" ? (["submitted", now] as const) : (["draft", null] as const);
    const withdrawnAt = own === "withdrawn" ? now : null;
    const reviewerId = people[nth]?.id ?? expect.fail();
    const texts = { rationale: {}, rationaleText: "So.", lastInput: "" };
    return [{ ...basisOf(claim), ...texts, id: newId(), reviewerId, state, submittedAt, withdrawnAt }];
  });

const rulingOf = (claim: StoredClaim) => {
  const ruledById = people.at(-1)?.id ?? expect.fail();
  return { ...basisOf(claim), summary: "So it is.", ruledById, ruledAt: new Date() };
};

const blindByRule = (viewer: Viewer, { own, isRuled }: StoredClaim): boolean => {
  const mine = own[people.indexOf(viewer)] ?? expect.fail();
  return isBlind(viewer, { ruled: isRuled, ownVerdict: (mine === "withdrawn" ? "draft" : mine) as OwnVerdict });
};

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

test("the conditions of queries select exactly the claims on which the rule says that a viewer is blind", async () => {
  const law = fc.asyncProperty(fc.array(claimState, { minLength: 4, maxLength: 4 }), async (states) => {
    const claims = await store(states);
    const among = { id: { in: claims.map(({ id }) => id) } };
    for (const viewer of people) {
      const blind = claims.filter((claim) => blindByRule(viewer, claim));
      const open = claims.filter((claim) => !blind.includes(claim));
      const inSql = await db.$queryRaw<{ id: string }[]>`SELECT c.id FROM ${fromClaims(viewer)}
        WHERE c.id = ANY(${among.id.in}::uuid[]) AND ${blindTo(viewer)}`;
      expect(idsOf(inSql)).toEqual(idsOf(blind));
      expect(idsOf(await db.claim.findMany({ where: { AND: [among, notBlindTo(viewer)] } }))).toEqual(idsOf(open));
      const facts = await db.claim.findMany({ where: among, select: { id: true, ...factsFor(viewer) } });
      expect(idsOf(facts.filter((row) => isBlind(viewer, factsOf(viewer, row))))).toEqual(idsOf(blind));
    }
  });
  await fc.assert(law, { numRuns: 12, endOnFailure: true });
});

test("claims are read with one's own verdict, with submitted ones of others after the blind phase, and no others", async () => {
  const law = fc.asyncProperty(fc.array(claimState, { minLength: 4, maxLength: 4 }), async (states) => {
    const claims = await store(states);
    const ids = claims.map(({ id }) => id);
    const stored = await db.verdict.findMany({ where: { claimId: { in: ids } } });
    for (const viewer of people) {
      const isOpen = (id: string) => claims.some((claim) => claim.id === id && !blindByRule(viewer, claim));
      const known = stored.filter(
        ({ claimId, reviewerId, state }) => reviewerId === viewer.id || (state === "submitted" && isOpen(claimId)),
      );
      const rows = await findClaims(db, viewer, ids);
      expect(idsOf(rows.flatMap(({ verdicts }) => verdicts))).toEqual(idsOf(known));
      const where = { AND: [{ claimId: { in: ids } }, verdictsKnownTo(viewer)] };
      expect(idsOf(await db.verdict.findMany({ where }))).toEqual(idsOf(known));
    }
  });
  await fc.assert(law, { numRuns: 12, endOnFailure: true });
});

test("nobody is blind who has submitted a verdict, and everybody who has begun one is", () => {
  for (const role of ROLES) {
    expect(blindWith(role)).not.toContain("submitted");
    expect(blindWith(role)).toContain("draft");
  }
});
