import "server-only";
import type { ClaimFilter, DashboardFilter, Stage } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Period } from "#server/settings/period.ts";

const { sql } = Prisma;

/** Days become the moments of a period. */
type DayField = "from" | "to" | "ruledFrom" | "ruledTo";
type Fields = Partial<Omit<ClaimFilter, DayField | "sort" | "after">>;
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
  ruledFrom: (moment: Date) => Prisma.Sql;
  ruledBefore: (moment: Date) => Prisma.Sql;
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
  /** With evidence that the viewer may know of, whose source has this health, or is of this kind. */
  evidence: (health: Value<"evidence">) => Prisma.Sql;
  kind: (kind: Value<"kind">) => Prisma.Sql;
  sources: (count: 0 | 1) => Prisma.Sql;
  /** With at least two independent verdicts. */
  compared: Prisma.Sql;
  /** With an independent verdict of this person. */
  rated: (personId: string, rating?: string) => Prisma.Sql;
  /** Whether the independent ratings of two people are the same. */
  matched: (rater: string, corater: string, isSame: boolean) => Prisma.Sql;
  /** Whether the independent rating of a person is that of the ruling. */
  matchedRuling: (rater: string, isSame: boolean) => Prisma.Sql;
  spread: (least: number) => Prisma.Sql;
  /** With a correction that was asked for, and that the viewer may know of. */
  request: (state: Value<"request">) => Prisma.Sql;
  corrected: Prisma.Sql;
  ruled: Prisma.Sql;
};

/** Stages that are known to everybody who sees the claim. */
const OPEN_STAGES: Stage[] = ["ruled", "published"];

/**
 * What the filter of figures means: the condition on claims `c`, in the words of one database. What says something of
 * others' verdicts holds only for claims on which the viewer is not blind. What an index can serve comes first.
 */
export function selection(viewer: Viewer, filter: DashboardFilter, period: Period, say: Spelling): Prisma.Sql {
  const unlessBlind = (condition: Prisma.Sql) => sql`${condition} AND NOT ${say.blind}`;
  const conditions = [
    say.present,
    ...itself(filter, period, say),
    ...standing(filter, say, unlessBlind),
    ...workOf(viewer, filter, say),
    ...evidence(filter, say, unlessBlind),
    ...agreement(filter, say).map(unlessBlind),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The condition for a value; none where the filter has no value. */
const when = <V>(value: V | undefined, condition: (value: NonNullable<V>) => Prisma.Sql): Prisma.Sql[] =>
  value ? [condition(value)] : [];

const itself = (filter: DashboardFilter, period: Period, say: Spelling): Prisma.Sql[] => [
  ...(filter.article || filter.archived ? when(filter.article, say.in.article) : [say.inWork]),
  ...when(period.begin, say.markedFrom),
  ...when(period.end, say.markedBefore),
  ...when(filter.outlet, say.in.outlet),
  ...when(filter.language, say.in.language),
  ...when(filter.affair, say.in.affair),
  ...when(filter.type, say.in.type),
  ...when(filter.claimant, say.in.claimant),
  ...when(filter.tag, say.in.tag),
  ...when(period.ruledBegin, say.ruledFrom),
  ...when(period.ruledEnd, say.ruledBefore),
];

type Guard = (condition: Prisma.Sql) => Prisma.Sql;

const standing = (filter: DashboardFilter, say: Spelling, unlessBlind: Guard): Prisma.Sql[] => [
  ...when(filter.standing, (state) =>
    state === "open" ? sql`(${say.standing(state)} OR ${say.blind})` : unlessBlind(say.standing(state)),
  ),
  ...when(filter.rating, (rating) => unlessBlind(say.rating(rating))),
  ...when(filter.stage, (stage) => (OPEN_STAGES.includes(stage) ? say.stage(stage) : unlessBlind(say.stage(stage)))),
  ...when(filter.waiting, () => sql`NOT ${say.ruled}`),
  ...when(filter.corrected, () => say.corrected),
  ...when(filter.request, say.request),
];

/** A claim that somebody marked is theirs for everybody. */
const workOf = (viewer: Viewer, { reviewer }: DashboardFilter, say: Spelling): Prisma.Sql[] =>
  when(reviewer, (person) =>
    person === viewer.id
      ? say.workedOnBy(person, "any")
      : sql`${say.workedOnBy(person, "submitted")} AND (${say.markedBy(person)} OR NOT ${say.blind})`,
  );

const evidence = (filter: DashboardFilter, say: Spelling, unlessBlind: Guard): Prisma.Sql[] => [
  ...when(filter.evidence, say.evidence),
  ...when(filter.kind, say.kind),
  ...when(filter.sources, (sources) => unlessBlind(say.sources(sources === "one" ? 1 : 0))),
];

const agreement = (filter: DashboardFilter, say: Spelling): Prisma.Sql[] => {
  const { compared, rater, gave, corater, cogave, match, spread } = filter;
  return [
    ...when(compared, () => say.compared),
    ...when(spread, (least) => say.spread(Number(least))),
    ...when(rater, (person) => say.rated(person, gave)),
    ...when(corater, (person) => say.rated(person, cogave)),
    ...when(rater && match, (wanted) => {
      const isSame = wanted === "same";
      return corater ? say.matched(rater ?? "", corater, isSame) : say.matchedRuling(rater ?? "", isSame);
    }),
  ];
};
