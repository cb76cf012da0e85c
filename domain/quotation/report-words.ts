import type { ReportKind, Segment, UtteranceReport } from "./quotation.ts";

/** What a report does to the words of the reference, as people read it. */
export const REPORT_KIND_LABELS: Record<ReportKind, string> = {
  identical: "Same words",
  cut: "Cut",
  reworded: "Reworded",
  joined: "Sentences joined",
  name: "Name or date changed",
  number: "Number changed",
  negation: "Negation changed",
  attributed: "Said by somebody else",
};

/** Kinds that turn the meaning of what was said. */
const GRAVE: ReadonlySet<ReportKind> = new Set(["name", "number", "negation", "attributed"]);

export const isGrave = (kind: ReportKind): boolean => GRAVE.has(kind);

/** The words of a quotation on one line, without the comma that only leads over to “she said”. */
export function wordsInHeading(exact: string): string {
  const line = exact.replace(/\s+/g, " ").trim();
  return line.endsWith(",") ? line.slice(0, -1) : line;
}

/** `2 reports`. */
export const reportsInWords = (count: number): string =>
  count === 1 ? "1 report" : `${count.toLocaleString("en")} reports`;

/** `Also in 2 other articles: number changed, cut`; null where no other article has it. */
export function alsoReported({ reports, kinds }: { reports: number; kinds: ReportKind[] }): string | null {
  if (reports === 0) return null;
  const others = reports === 1 ? "1 other article" : `${reports.toLocaleString("en")} other articles`;
  const words = kinds.map((kind) => REPORT_KIND_LABELS[kind].toLowerCase());
  return words.length === 0 ? `Also in ${others}` : `Also in ${others}: ${words.join(", ")}`;
}

/** Longest change that stands in the label of a kind, in UTF-16 units. */
const MAX_CHANGE_LENGTH = 36;

/**
 * What a kind says in full: the first words that differ, before and after, those that were cut, or who is said to have
 * said it. Null where that is too long for a label.
 */
export function kindInFull(kind: ReportKind, { segments, speaker }: Pick<UtteranceReport, "segments" | "speaker">) {
  if (kind === "attributed") return speaker === null ? null : [speaker];
  const changed = segments.find(({ change }) => change === kind);
  return changed ? changeInWords(changed) : null;
}

function changeInWords({ change, reference, report }: Segment): string[] | null {
  const [before, after] = [bare(reference) || "nothing", bare(report) || "nothing"];
  const words = change === "cut" ? [before] : [before, after];
  return words.join("").length > MAX_CHANGE_LENGTH ? null : words;
}

/** Words without the white space and the comma after them. */
function bare(text: string): string {
  const words = text.trim();
  return ",;:".includes(words.at(-1) ?? " ") ? words.slice(0, -1) : words;
}
