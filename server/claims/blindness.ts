import "server-only";
import { blindWith, type ClaimFacts, type OwnVerdict, type Role, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { Prisma, VerdictState } from "#prisma/generated/client.ts";

/**
 * `isBlind` of domain/permissions.ts for queries, which leave out what a viewer may not know. They look at the viewer's
 * own verdict and at the ruling only: what others did changes neither what they return nor how long they take.
 */

const { sql } = Prisma;

/** The states of what counts as a verdict for its reviewer. */
const VERDICT_STATES = Object.values(VerdictState).filter((state) => state !== "blank");

/** The verdicts of the viewer. The operator gives none, and their id is none of the database. */
export const ownedBy = (viewer: Viewer) => ({ reviewerId: actorOf(viewer) ?? NOBODY });
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The columns from which `factsOf` tells what the viewer may see and do. */
export const factsFor = (viewer: Viewer) => factsForAll([ownedBy(viewer).reviewerId]);

/** The same for several people. */
export const factsForAll = (personIds: string[]) =>
  ({
    article: { select: { requiredVerdicts: true } },
    verdicts: {
      where: { reviewerId: { in: personIds } },
      select: { reviewerId: true, state: true, withdrawnAt: true },
    },
    ruling: { select: { claimId: true } },
  }) as const satisfies Prisma.ClaimSelect;

type FactRow = Omit<Prisma.ClaimGetPayload<{ select: ReturnType<typeof factsFor> }>, "ruling"> & {
  ruling: object | null;
};

/** The facts about a claim on which permissions and the blind phase depend. */
export function factsOf({ id }: Viewer, { article, verdicts, ruling }: FactRow): ClaimFacts {
  const own = verdicts.find(({ reviewerId }) => reviewerId === id);
  return {
    ruled: ruling !== null,
    ownVerdict: !own || own.state === "blank" ? "none" : own.state,
    withdrew: Boolean(own?.withdrawnAt),
    requiredVerdicts: article.requiredVerdicts,
  };
}

/** Claims on which the viewer is not blind. */
export function notBlindTo(viewer: Viewer): Prisma.ClaimWhereInput {
  const blind = blindWith(viewer.role);
  const own = (states: VerdictState[]) => ({ ...ownedBy(viewer), state: { in: states } });
  const verdicts = blind.includes("none")
    ? { some: own(VERDICT_STATES.filter((state) => !blind.includes(state))) }
    : { none: own(VERDICT_STATES.filter((state) => blind.includes(state))) };
  return { OR: [{ ruling: { isNot: null } }, { verdicts }] };
}

/** Whether an editor has ruled on claim `c`. Only a stale claim with a ruling has a rating (`storeStanding`). */
const isRuled = (rating: Prisma.Sql): Prisma.Sql =>
  sql`(c.standing = 'ruled' OR (c.standing = 'stale' AND ${rating} IS NOT NULL))`;

const RULED = isRuled(sql`c."ratingKey"`);

/**
 * Whether the viewer is blind on claim `c`. It depends only on `BLIND_COLUMNS` and the viewer, and needs `fromClaims`.
 */
export const blindTo = (viewer: Viewer): Prisma.Sql => blindWhere(viewer, HAS_OWN, RULED);

/** The same in the engine of figures, where `own` and `own_drafts` are the claims with a verdict or a draft of the viewer. */
export const blindToInFacts = (viewer: Viewer): Prisma.Sql =>
  blindWhere(viewer, HAS_OWN_IN_FACTS, isRuled(sql`c.rating`));

const blindWhere = ({ role }: Viewer, hasOwn: Record<OwnVerdict, Prisma.Sql>, ruled: Prisma.Sql): Prisma.Sql =>
  sql`((${Prisma.join(
    blindWith(role).map((own) => hasOwn[own]),
    " OR ",
  )}) AND NOT ${ruled})`;

/** The same for the person `p`, whose own verdict on claim `c`, unless it is blank, is `theirs`. */
export const BLIND_PERSON = sql`(CASE
  WHEN p.role IN ('editor', 'admin') THEN ${statesOf("editor")} ELSE ${statesOf("reviewer")} END AND NOT ${RULED})`;

function statesOf(role: Role): Prisma.Sql {
  const states = blindWith(role).filter((own) => own !== "none");
  const isOne = sql`coalesce(theirs.state::text = ANY(${states}), false)`;
  return blindWith(role).includes("none") ? sql`(theirs.state IS NULL OR ${isOne})` : isOne;
}

const HAS_OWN: Record<OwnVerdict, Prisma.Sql> = {
  none: sql`mine.state IS NULL`,
  draft: sql`mine.state IS NOT DISTINCT FROM 'draft'`,
  submitted: sql`mine.state IS NOT DISTINCT FROM 'submitted'`,
};

const HAS_OWN_IN_FACTS: Record<OwnVerdict, Prisma.Sql> = {
  none: sql`NOT is_in('own', c.claim)`,
  draft: sql`is_in('own_drafts', c.claim)`,
  submitted: sql`(is_in('own', c.claim) AND NOT is_in('own_drafts', c.claim))`,
};

/** The columns to group by, so that a count has few groups and `blindTo` is computed once for each. */
export const BLIND_COLUMNS = sql`c.standing, c."ratingKey", mine.state`;

/** Claims as `c`, each with the viewer's own verdict as `mine` where there is one that is not blank. */
export const fromClaims = (viewer: Viewer): Prisma.Sql =>
  sql`"Claim" c LEFT JOIN "Verdict" mine ON mine."claimId" = c.id AND mine."reviewerId" = ${ownedBy(viewer).reviewerId}::uuid
    AND mine.state <> 'blank'`;

/** Where claim `c` stands, and its rating, as the viewer sees them. */
export const standingSeen = (viewer: Viewer): Prisma.Sql =>
  sql`CASE WHEN ${blindTo(viewer)} THEN 'open' ELSE c.standing::text END`;
export const ratingSeen = (viewer: Viewer): Prisma.Sql =>
  sql`CASE WHEN ${blindTo(viewer)} THEN NULL ELSE c."ratingKey" END`;

/** Since when claim `c` has the standing that the viewer sees. What others did would change the time that is stored. */
export const sinceSeen = (viewer: Viewer): Prisma.Sql =>
  sql`CASE WHEN ${blindTo(viewer)} THEN c."createdAt" ELSE c."standingSince" END`;
