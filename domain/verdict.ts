import * as z from "zod";
import type { DocumentNode } from "./document.ts";
import { type Evidence, EvidenceInput, evidenceInput } from "./evidence.ts";
import { emptyFields, pickFields, type Stored } from "./field-values.ts";
import { requiredLine, text } from "./fields.ts";
import { rationaleFromText } from "./rationale.ts";

/** Levels of confidence offered to reviewers; any number from 0 to 1 is taken. */
export const CONFIDENCES = [
  { value: 0.3, label: "Low" },
  { value: 0.6, label: "Medium" },
  { value: 0.9, label: "High" },
] as const;

/** Pieces of evidence one verdict can hold. */
const MOST_EVIDENCE = 100;

/** A rationale as plain text (blank lines part paragraphs) or as a document of the rationale editor. */
export const RationaleInput = z.union(
  [text(50_000), z.record(z.string(), z.unknown())],
  "A rationale is text, or a document of the rationale editor.",
);

/** The plain fields of a verdict. Types, rows and reports take them from here. */
export const VerdictFields = z.strictObject({
  /** Null only in a draft. */
  rating: text(60).nullish(),
  /** 0 to 1. */
  confidence: z.number().min(0, "Confidence goes from 0 to 1.").max(1, "Confidence goes from 0 to 1.").nullish(),
});

/** The viewer's verdict. A draft may lack anything; what is submitted has a rating and says why. */
export const VerdictInput = z
  .strictObject({
    ...VerdictFields.shape,
    rationale: RationaleInput.default(""),
    evidence: z.array(EvidenceInput).max(MOST_EVIDENCE, `Keep to ${MOST_EVIDENCE} pieces of evidence.`).default([]),
    state: z.enum(["draft", "submitted"]).default("draft"),
    /** Why a submitted verdict changes. */
    reason: text(2000).nullish(),
    /** Number of the version its reviewer looked at, the current one unless told: on the words there it rests. */
    articleVersion: z.int().min(1).max(999_999_999).optional(),
  })
  .refine(({ state, rating }) => state === "draft" || Boolean(rating), {
    path: ["rating"],
    message: "Choose a rating before you submit.",
  });
export type VerdictInput = z.infer<typeof VerdictInput>;

/** A submitted verdict taken back: a draft again, that counts no more. */
export const VerdictWithdrawal = z.strictObject({
  reason: requiredLine(2000, "Say why you withdraw your verdict."),
});
export type VerdictWithdrawal = z.infer<typeof VerdictWithdrawal>;

/** One reviewer's rating of a claim, with reasons. */
export type Verdict = Stored<z.infer<typeof VerdictFields>> & {
  id: string;
  claimId: string;
  reviewer: { id: string; name: string };
  state: "draft" | "submitted";
  /** Plain text of the rationale, and the document it is written in. */
  rationale: string;
  rationaleDocument: DocumentNode;
  evidence: Evidence[];
  /** Version of the article it rests on, and the words of the passage there: when they change it is stale. */
  madeOnVersion: number;
  restsOn: string;
  submittedAt: string | null;
  updatedAt: string;
  version: number;
};

/** The fields of `VerdictInput` that give this verdict again; those of an empty draft for null. */
export const verdictFields = (verdict: Verdict | null) => ({
  ...(verdict ? pickFields(VerdictFields, verdict) : emptyFields(VerdictFields)),
  rationale: verdict?.rationaleDocument ?? rationaleFromText(""),
  evidence: verdict?.evidence.map(evidenceInput) ?? [],
  state: verdict?.state ?? "draft",
});
