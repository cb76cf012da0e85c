import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { Slug } from "./edition.ts";
import { Id, optionalLine, text } from "./fields.ts";
import { Cursor } from "./page-query.ts";
import { Email } from "./person.ts";
import { WebAddress } from "./source.ts";

/** What a reader wants of the newsroom. */
export const READER_REPORT_KINDS = { error: "Error in a report", check: "Request for a check" } as const;
export type ReaderReportKind = keyof typeof READER_REPORT_KINDS;

/** States of a report: `new` until the newsroom has answered, refused, or taken it up. */
export const READER_REPORT_STATES = {
  new: "New",
  answered: "Answered",
  accepted: "Taken up",
  refused: "Refused",
} as const;
export type ReaderReportState = keyof typeof READER_REPORT_STATES;

/** What a report was made into. */
export const READER_REPORT_RESULTS = {
  claim: "A claim",
  article: "An article",
  correction: "A correction request",
} as const;
export type ReaderReportResult = keyof typeof READER_REPORT_RESULTS;

const keysOf = <Key extends string>(labels: Record<Key, string>) => Object.keys(labels) as [Key, ...Key[]];

/** In UTF-16 units. */
export const MAX_READER_REPORT_LENGTH = 5000;

const Words = (sentence: string) =>
  text(MAX_READER_REPORT_LENGTH)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length > 0, sentence);

const emptyAsNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema]).nullish();

/** From which report and claim a reader comes to the form, as its address has it. */
export const AskQuery = z.strictObject({ report: Slug.optional(), claim: Id.optional() });

/** What anyone can send, without an account. */
export const ReaderReportInput = z.strictObject({
  /** Made by the sender, so that the same report sent twice is stored once. */
  id: Id,
  kind: z.enum(keysOf(READER_REPORT_KINDS), "Choose what you want to tell us."),
  text: Words("Write what you want to tell us."),
  /** Where the reader saw the statement. */
  address: emptyAsNull(WebAddress),
  /** The published report and the claim from whose page the reader comes. */
  report: Slug.nullish(),
  claim: Id.nullish(),
  name: optionalLine(120).optional(),
  email: emptyAsNull(Email),
  /** People do not see this field. What fills it in is a program. */
  website: text(200).optional(),
});
export type ReaderReportInput = z.infer<typeof ReaderReportInput>;

/** The secret of the link to the answer. */
export const ReaderSecret = z.strictObject({ secret: text(200) });

/** Changes what the newsroom does with a report. A field left out keeps its value. */
export const ReaderReportChange = z
  .strictObject({
    assigneeId: Id.nullish(),
    answer: text(MAX_READER_REPORT_LENGTH)
      .transform((value) => value.replace(/\r\n?/g, "\n").trim() || null)
      .nullish(),
    refused: z.boolean().optional(),
    /** What it was made into. */
    result: z.strictObject({ kind: z.enum(keysOf(READER_REPORT_RESULTS)), id: Id }).nullish(),
  })
  .refine(({ refused, result }) => !(refused && result), "A report cannot be refused and taken up at once.");
export type ReaderReportChange = z.infer<typeof ReaderReportChange>;

export const ReaderReportNoteInput = z.strictObject({ text: Words("Write a note before you save it.") });
export type ReaderReportNoteInput = z.infer<typeof ReaderReportNoteInput>;

/** The filter of the list, as its address has it. */
export const ReaderReportFilter = z.strictObject({
  state: z.enum(keysOf(READER_REPORT_STATES)).optional(),
  kind: z.enum(keysOf(READER_REPORT_KINDS)).optional(),
  /** Words of the report, its address or its answer. */
  q: text(200).optional(),
  assignee: z.union([z.literal("nobody"), Id]).optional(),
  sort: z.enum(["newest", "oldest"]).default("newest"),
  after: Cursor,
});
export type ReaderReportFilter = z.infer<typeof ReaderReportFilter>;

export const readerReportsAddress = ({ sort, ...filter }: Partial<ReaderReportFilter>): string =>
  addressWith("/reader-reports", { ...filter, sort: sort === "newest" ? undefined : sort });

export const readerReportAddress = (id: string): string => `/reader-reports/${id}`;

type Named = { id: string; name: string };

/** A report of a reader as editors see it. */
export type ReaderReport = {
  id: string;
  kind: ReaderReportKind;
  text: string;
  address: string | null;
  report: string | null;
  claim: string | null;
  name: string | null;
  email: string | null;
  createdAt: string;
  state: ReaderReportState;
  assignee: Named | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: Named | null;
  /** When the answer was sent by e-mail; null while it was not. */
  answerMailedAt: string | null;
  refused: boolean;
  result: { kind: ReaderReportResult; id: string } | null;
  settledAt: string | null;
  withdrawnAt: string | null;
  version: number;
};

export type ReaderReportNote = { id: string; text: string; createdAt: string; author: Named };

/** A report with what only its own page shows. */
export type ReaderReportDetail = ReaderReport & {
  notes: ReaderReportNote[];
  /** The claim from whose page the reader came, where there is one. */
  aboutClaim: { id: string; articleId: string; statement: string } | null;
  /** What it was made into, by its words and its address. */
  resultLink: { label: string; href: string } | null;
};

/** A report as the reader who sent it sees it. */
export type OwnReaderReport = Pick<
  ReaderReport,
  "kind" | "text" | "address" | "report" | "createdAt" | "answer" | "answeredAt"
> & {
  state: ReaderReportState;
  /** Whether the newsroom has their name or e-mail address. */
  hasContact: boolean;
};

/** How many reports there are, how many wait, and how long an answer takes. */
export type ReaderReportFigures = { reports: number; waiting: number; answered: number; medianHours: number | null };

/** The state of a report, computed from its other fields. */
export function readerReportState({
  answer,
  refused,
  result,
}: Pick<ReaderReport, "answer" | "refused" | "result">): ReaderReportState {
  if (result !== null) return "accepted";
  if (refused) return "refused";
  return answer === null ? "new" : "answered";
}

/** How fast readers get an answer, as a sentence without its full stop. */
export const answersInWords = (answered: number, medianHours: number): string =>
  `${answered === 1 ? "The only answer" : `Half of the ${answered.toLocaleString("en")} answers`} came within ${hoursInWords(medianHours)}`;

/** A length of time for people: hours below two days, then days. */
function hoursInWords(hours: number): string {
  if (hours < 1) return "less than an hour";
  const [count, unit] = hours < 48 ? [Math.round(hours), "hour"] : [Math.round(hours / 24), "day"];
  return `${count.toLocaleString("en")} ${unit}${count === 1 ? "" : "s"}`;
}
