import "server-only";
import type { ClaimFilter, DashboardFilter, Stage } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Period } from "#server/settings/period.ts";

const { sql } = Prisma;

type Fields = Partial<Omit<ClaimFilter, "from" | "to" | "sort" | "after">>;
type Value<Field extends keyof Fields> = NonNullable<Fields[Field]>;

/** The words of a database for the conditions on a claim `c`. Two databases have them: PostgreSQL and the engine of figures. */
export type Spelling = {
  /** Not withdrawn, and not in an archived article. */
  present: Prisma.Sql;
  inWork: Prisma.Sql;
  /** Whether the viewer is blind on the claim. */
  blind: Prisma.Sql;
  markedFrom: (moment: Date) => Prisma.Sql;
  markedBefore: (moment: Date) => Prisma.Sql;
  in: {
    [Field in "article" | "outlet" | "language" | "affair" | "tag" | "type" | "claimant"]: (
      value: Value<Field>,
    ) => Prisma.Sql;
  };
  standing: (standing: Value<"standing">) => Prisma.Sql;
  rating: (rating: string) => Prisma.Sql;
  stage: (stage: Stage) => Prisma.Sql;
  /** Marked by this person. */
  markedBy: (personId: string) => Prisma.Sql;
  /** With a verdict of this person, a draft too or only a submitted one. */
  workedOnBy: (personId: string, states: "any" | "submitted") => Prisma.Sql;
  /** With evidence that the viewer may know of, whose source has this health. */
  evidence: (health: Value<"evidence">) => Prisma.Sql;
};

/** Stages that are known to everybody who sees the claim. */
const OPEN_STAGES: Stage[] = ["ruled", "published"];

/**
 * What the filter of figures means: the condition on claims `c`, in the words of one database. What says something of
 * others' verdicts holds only for claims on which the viewer is not blind. What an index can serve comes first.
 */
export function selection(viewer: Viewer, filter: DashboardFilter, { begin, end }: Period, say: Spelling): Prisma.Sql {
  const { article, outlet, language, affair, tag, type, claimant, standing, rating, stage, reviewer, evidence } =
    filter;
  const unlessBlind = (condition: Prisma.Sql) => sql`${condition} AND NOT ${say.blind}`;
  const conditions = [say.present];
  const add = (...more: Prisma.Sql[]) => conditions.push(...more);
  if (article) add(say.in.article(article));
  else if (!filter.archived) add(say.inWork);
  if (begin) add(say.markedFrom(begin));
  if (end) add(say.markedBefore(end));
  if (outlet) add(say.in.outlet(outlet));
  if (language) add(say.in.language(language));
  if (affair) add(say.in.affair(affair));
  if (type) add(say.in.type(type));
  if (claimant) add(say.in.claimant(claimant));
  if (tag) add(say.in.tag(tag));
  if (standing === "open") add(sql`(${say.standing(standing)} OR ${say.blind})`);
  else if (standing) add(unlessBlind(say.standing(standing)));
  if (rating) add(unlessBlind(say.rating(rating)));
  if (stage) add(OPEN_STAGES.includes(stage) ? say.stage(stage) : unlessBlind(say.stage(stage)));
  if (reviewer === viewer.id) add(say.workedOnBy(reviewer, "any"));
  else if (reviewer) add(say.workedOnBy(reviewer, "submitted"), sql`(${say.markedBy(reviewer)} OR NOT ${say.blind})`);
  if (evidence) add(say.evidence(evidence));
  return Prisma.join(conditions, " AND ");
}
