import * as z from "zod";
import type { DocumentNode } from "./document.ts";
import { type Evidence, EvidenceInput, evidenceInput } from "./evidence.ts";
import { emptyFields, pickFields, type Stored } from "./field-values.ts";
import { optionalLine, text } from "./fields.ts";
import { rationaleFromText } from "./rationale.ts";
import type { RestsOn } from "./rests-on.ts";

/** The levels of confidence that reviewers choose from. The API accepts any number from 0 to 1. */
export const CONFIDENCES = [
  { value: 0.3, label: "Low" },
  { value: 0.6, label: "Medium" },
  { value: 0.9, label: "High" },
] as const;

const MAX_EVIDENCE = 100;

/** A rationale as plain text, with blank lines between paragraphs, or as a document of the rationale editor. */
export const RationaleInput = z.union(
  [text(50_000), z.record(z.string(), z.unknown())],
  "A rationale must be text or a document from the rationale editor.",
);

/** The plain fields of a verdict. Types, rows and reports derive theirs from this schema. */
export const VerdictFields = z.strictObject({
  /** Null only in a draft. */
  rating: text(60).nullish(),
  /** 0 to 1. */
  confidence: z.number().min(0, "Confidence must be from 0 to 1.").max(1, "Confidence must be from 0 to 1.").nullish(),
});

export const VERDICT_FIELD_LABELS: Record<keyof typeof VerdictFields.shape, string> = {
  rating: "Rating",
  confidence: "Confidence",
};

/** The viewer's verdict. A draft may lack any field; a submitted verdict has a rating and a rationale. */
export const VerdictInput = z
  .strictObject({
    ...VerdictFields.shape,
    rationale: RationaleInput.default(""),
    evidence: z.array(EvidenceInput).max(MAX_EVIDENCE, `Use at most ${MAX_EVIDENCE} pieces of evidence.`).default([]),
    state: z.enum(["draft", "submitted"]).default("draft"),
    /** Why a submitted verdict changes. */
    reason: text(2000).nullish(),
    /** Number of the version that its reviewer read, on whose words it rests; by default the current one. */
    articleVersion: z.int().min(1).max(999_999_999).optional(),
    /** The statement and claimant that its reviewer read, on which it rests; by default the current ones. */
    claimRead: z.strictObject({ statement: text(2000), claimant: text(300).nullable() }).optional(),
  })
  .refine(({ state, rating }) => state === "draft" || Boolean(rating), {
    path: ["rating"],
    message: "Choose a rating before you submit.",
  });
export type VerdictInput = z.infer<typeof VerdictInput>;

/** The input that withdraws a submitted verdict, which becomes a draft again, or empties a draft. */
export const VerdictWithdrawal = z.strictObject({
  /** Needed for a submitted verdict. */
  reason: optionalLine(2000).optional(),
});
export type VerdictWithdrawal = z.infer<typeof VerdictWithdrawal>;

/** One reviewer's rating of a claim, with reasons. */
export type Verdict = Stored<z.infer<typeof VerdictFields>> &
  RestsOn & {
    id: string;
    claimId: string;
    reviewer: { id: string; name: string };
    state: "draft" | "submitted";
    /** The rationale as plain text, and as a document. */
    rationale: string;
    rationaleDocument: DocumentNode;
    evidence: Evidence[];
    /** The version of the article that it rests on. */
    madeOnVersion: number;
    /** Whether its reviewer could know how someone else judges the claim before they submitted it. */
    sawOthers: boolean;
    /** The last rating that they gave without being able to know others'; null where there is none. */
    blindRating: string | null;
    submittedAt: string | null;
    updatedAt: string;
    version: number;
  };

type DraftContent = Pick<Verdict, "state" | "submittedAt" | "rating" | "confidence" | "rationale"> & {
  evidence: unknown[];
};

/** Whether nothing is in a draft, or no longer: it then counts as no verdict for its author. */
export const isBlank = ({ state, submittedAt, rating, confidence, rationale, evidence }: DraftContent): boolean =>
  state === "draft" &&
  submittedAt === null &&
  rating === null &&
  confidence === null &&
  rationale.trim() === "" &&
  evidence.length === 0;

/** The fields of `VerdictInput` that record this verdict again, or for null an empty draft. */
export const verdictFields = (verdict: Verdict | null) => ({
  ...(verdict ? pickFields(VerdictFields, verdict) : emptyFields(VerdictFields)),
  rationale: verdict?.rationaleDocument ?? rationaleFromText(""),
  evidence: verdict?.evidence.map(evidenceInput) ?? [],
  state: verdict?.state ?? "draft",
});
