import * as z from "zod";
import { text } from "./fields.ts";
import { DATE_STYLES, type DateStyle, isTimeZone } from "./newsroom-time.ts";
import { ROLES, type Role } from "./permissions.ts";

/** How sources are cited, with an example of each. */
export const CITATION_STYLES = {
  plain: "Plain: A. Clerk, “Register of bridges”, Bridge Office, 14 March 2026",
  apa: "APA: A. Clerk. (2026, March 14). Register of bridges. Bridge Office.",
  chicago: "Chicago: A. Clerk. “Register of bridges.” Bridge Office, March 14, 2026.",
} as const;
export type CitationStyle = keyof typeof CITATION_STYLES;

export const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, "Choose a time zone from the list, such as Europe/Berlin.");

/** Changes the settings of the newsroom. Omitted fields keep their values. For admins. */
export const SettingsInput = z.strictObject({
  timeZone: TimeZone.optional(),
  dateStyle: z
    .enum(Object.keys(DATE_STYLES) as [DateStyle, ...DateStyle[]], "Choose one of the date styles.")
    .optional(),
  citationStyle: z
    .enum(Object.keys(CITATION_STYLES) as [CitationStyle, ...CitationStyle[]], "Choose one of the citation styles.")
    .optional(),
  /** Whether admins are shown the first steps. */
  firstSteps: z.boolean().optional(),
  /** Whether an admin looked at the rating scale and found that it fits. */
  scaleIsFit: z.boolean().optional(),
  /** Whether reviewers are offered to name the question that a piece of evidence answers. */
  asksQuestions: z.boolean().optional(),
  /** The name under which reports are published. */
  name: text(100)
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .optional(),
  /** How many sources of different origin a claim should have before its report is published. */
  requiredSources: z.int().min(1, "Ask for at least one source.").max(9, "Ask for at most 9 sources.").optional(),
  /** Whether readers of published reports can read the text of kept copies of the pages that these cite. */
  sharesCopies: z.boolean().optional(),
  /** The lowest role that needs a second factor to sign in with a password; null where nobody does. */
  secondFactorFrom: z.enum(ROLES, "Choose one of the four roles.").nullable().optional(),
});
export type SettingsInput = z.infer<typeof SettingsInput>;

export type NewsroomSettings = {
  /** IANA name of the time zone in which the newsroom works. */
  timeZone: string;
  dateStyle: DateStyle;
  citationStyle: CitationStyle;
  firstSteps: boolean;
  scaleIsFit: boolean;
  asksQuestions: boolean;
  /** The name under which reports are published; empty until an admin gives it. */
  name: string;
  /** How many sources of different origin a claim should have before its report is published. */
  requiredSources: number;
  /** Whether readers of published reports can read the text of kept copies of the pages that these cite. */
  sharesCopies: boolean;
  /** The lowest role that needs a second factor to sign in with a password; null where nobody does. */
  secondFactorFrom: Role | null;
  version: number;
};

/** What readers are told whose page it is, where no name was written yet. */
export const newsroomName = ({ name }: Pick<NewsroomSettings, "name">): string => name || "Our newsroom";
