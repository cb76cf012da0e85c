import * as z from "zod";
import { Day, Id, text } from "./fields.ts";
import { STANDINGS, type StandingState } from "./standing.ts";

/** What picks claims out of all articles. Days are those of UTC, on which a claim was marked; both ends count. */
const picks = {
  from: Day.optional(),
  to: Day.optional(),
  outlet: text(200).optional(),
  /** Of the claim or of its article. */
  tag: text(60)
    .transform((tag) => tag.toLowerCase())
    .optional(),
  /** Someone who marked it or gave a verdict on it, as far as the viewer may know. */
  reviewer: Id.optional(),
};

/** The filters of the dashboard, as they stand in its address. */
export const DashboardFilter = z.strictObject(picks);
export type DashboardFilter = z.infer<typeof DashboardFilter>;

/** The filters of the list of claims, as they stand in its address. Standing and rating are those the viewer sees. */
export const ClaimFilter = z.strictObject({
  ...picks,
  q: text(200).optional(),
  standing: z.enum(STANDINGS).optional(),
  rating: text(60).optional(),
  article: Id.optional(),
  /** Marked or rated by the viewer. */
  mine: z.literal("1").optional(),
  sort: z.enum(["newest", "oldest"]).default("newest"),
  after: z.string().max(200).optional(),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

/** A row of the list of claims, as its viewer may see it. */
export type ClaimRow = {
  id: string;
  statement: string;
  /** The words of the passage in the newest version, and whether they are still in the article. */
  quote: string;
  isLost: boolean;
  article: { id: string; title: string; outlet: string | null; language: string };
  standing: StandingState;
  /** The ruling's rating, else the one agreed on; null when there is neither. */
  rating: string | null;
  createdAt: string;
};

type Fields = Record<string, string | string[] | undefined>;

/** The filter that the address of the list asks for. What is empty, or cannot be meant, is left out. */
export const claimFilterOf = (fields: Fields): ClaimFilter => ClaimFilter.parse(meantBy(ClaimFilter.shape, fields));

/** The filter that the address of the dashboard asks for; likewise. */
export const dashboardFilterOf = (fields: Fields): DashboardFilter =>
  DashboardFilter.parse(meantBy(DashboardFilter.shape, fields));

/** The address of the list with this filter. */
export const claimsAddress = ({ sort, ...filter }: Partial<ClaimFilter>): string =>
  addressOf("/claims", { ...filter, sort: sort === "newest" ? undefined : sort });

/** The address of the dashboard with this filter. */
export const dashboardAddress = (filter: DashboardFilter): string => addressOf("/dashboard", filter);

/** Whether the filter leaves claims out. Its order and its page do not. */
export const leavesOut = ({ sort: _, after: __, ...filter }: Partial<ClaimFilter>): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** A path with those fields that have a value, in one order whatever theirs is. */
export function addressOf(path: string, fields: Record<string, string | undefined>): string {
  const given = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  given.sort();
  return given.size > 0 ? `${path}?${given}` : path;
}

/** The fields that a schema takes, each by itself. What is empty, or cannot be meant, is left out. */
export function meantBy(shape: Record<string, z.ZodType>, fields: Fields): Record<string, string> {
  const meant = Object.entries(shape).flatMap(([name, schema]) => {
    const value = [fields[name]].flat()[0]?.trim();
    return value && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(meant);
}
