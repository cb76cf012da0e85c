import * as z from "zod";
import { CHECKLIST_KEYS, type ChecklistResult } from "./checklist.ts";
import { Id, LanguageTag, optionalLine, requiredLine } from "./fields.ts";
import type { ReportOptions } from "./report-shape.ts";

/** The name of a report in its address: lower-case letters and digits, with single hyphens between them. */
export const Slug = z
  .string()
  .max(80, "Keep the address under 80 characters.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters a to z, digits and single hyphens, such as tide-tables.")
  .refine((slug) => !RESERVED_SLUGS.has(slug), "This word is an address of its own. Choose another one.");

const RESERVED_SLUGS = new Set(["assets", "feed", "ask"]);

/** What the public may read of a report. What is left out is as in the edition before, else as is usual for the article. */
export const EditionOptions = z.strictObject({
  scope: z.enum(["article", "passages"], "Choose article or passages.").optional(),
  rationales: z.boolean().optional(),
  verdicts: z.boolean().optional(),
  names: z.boolean().optional(),
  labels: LanguageTag.nullish(),
});
export type EditionOptions = z.infer<typeof EditionOptions>;

const Reason = optionalLine(1000).optional();

/** The input that publishes an edition. */
export const EditionInput = z.strictObject({
  /** Chosen with the first edition; it never changes after that. By default it is made of the title. */
  slug: Slug.optional(),
  options: EditionOptions.optional(),
  /** Why items of the checklist that do not pass are passed over. An empty reason is none. */
  reasons: z.strictObject(Object.fromEntries(CHECKLIST_KEYS.map((key) => [key, Reason]))).optional(),
  /** A sentence of the editor in the correction of a claim, by the id of the claim. */
  notes: z.record(Id, requiredLine(1000, "Write a sentence, or leave it out.")).optional(),
});
export type EditionInput = z.infer<typeof EditionInput>;

/** The input that withdraws a report. Readers see the reason. */
export const ReportWithdrawal = z.strictObject({
  reason: requiredLine(1000, "Write the reason. Readers see it in place of the report."),
});
export type ReportWithdrawal = z.infer<typeof ReportWithdrawal>;

/** An edition as the people of the newsroom list it. */
export type EditionSummary = {
  number: number;
  url: string;
  publishedAt: string;
  publishedBy: { id: string; name: string };
  /** For editors; empty for others. */
  checklist: ChecklistResult[];
  /** How many claims it corrects. */
  corrections: number;
};

/** How it stands with the publication of an article. */
export type PublishedState = {
  slug: string;
  url: string;
  /** The number of the newest edition. */
  edition: number;
  newestAt: string;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
  /** Changes of the article, its claims and its rulings since the newest edition. */
  changes: number;
  version: number;
};

/** As in `3 changes since`. */
export const changesSince = (changes: number): string =>
  changes === 1 ? "1 change since" : `${changes} changes since`;

/**
 * What an edition shows by default: no verdicts and names of reviewers, and only passages of a text that the newsroom
 * does not own, because it was published elsewhere.
 */
export function defaultOptions(
  { url, outlet }: { url: string | null; outlet: string | null },
  newsroom: string,
): ReportOptions {
  const isOwn = outlet === null ? url === null : newsroom !== "" && outlet.toLowerCase() === newsroom.toLowerCase();
  return { scope: isOwn ? "article" : "passages", rationales: true, verdicts: false, names: false, labels: null };
}

/** Those options with what the input says instead. */
export function chosenOptions(defaults: ReportOptions, options: EditionOptions = {}): ReportOptions {
  const { scope, rationales, verdicts, names, labels } = options;
  return {
    scope: scope ?? defaults.scope,
    rationales: rationales ?? defaults.rationales,
    verdicts: verdicts ?? defaults.verdicts,
    names: names ?? defaults.names,
    labels: labels ?? defaults.labels,
  };
}

/** A slug from a title; null for a title without Latin letters and digits. */
export function slugFrom(title: string): string | null {
  const plain = title
    .slice(0, 500)
    .normalize("NFKD")
    .replace(/ß/g, "ss")
    .replace(/[Øø]/g, "o")
    .replace(/[Łł]/g, "l")
    .replace(/[Đđ]/g, "d")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  let slug = words.shift()?.slice(0, MAX_SLUG_LENGTH) ?? "";
  for (const word of words) {
    if (slug.length + 1 + word.length > MAX_SLUG_LENGTH) break;
    slug += `-${word}`;
  }
  return Slug.safeParse(slug).success ? slug : null;
}

/** Leaves room for a number at the end. */
const MAX_SLUG_LENGTH = 70;
