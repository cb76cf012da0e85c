import * as z from "zod";
import { optionalLine, text } from "./fields.ts";
import { type Source, SourceInput } from "./source.ts";

/** What a source says about a claim, with the word people read. */
export const STANCES = { supports: "Supports", refutes: "Refutes", context: "Context" } as const;
export type Stance = keyof typeof STANCES;

export const EvidenceInput = z.strictObject({
  source: SourceInput,
  stance: z.enum(Object.keys(STANCES) as [Stance, ...Stance[]]),
  /** The passage quoted from the source. */
  quote: text(5000).nullish(),
  /** Where in the source: page, table, time. */
  locator: optionalLine(200).optional(),
  note: text(2000).nullish(),
});
export type EvidenceInput = z.infer<typeof EvidenceInput>;

/** A source's bearing on a claim, in one verdict. */
export type Evidence = {
  id: string;
  source: Source;
  stance: Stance;
  quote: string | null;
  locator: string | null;
  note: string | null;
};
