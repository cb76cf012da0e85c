import type { FieldProblem } from "#client/api.ts";
import type { PositionSelector, QuoteSelector } from "#domain/anchoring/selectors.ts";
import type { Claim, ClaimFields } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import type { EvidenceInput } from "#domain/evidence.ts";
import type { Verdict, VerdictFields } from "#domain/verdict.ts";

/** A row of the server that the browser can change. Its ETag is its version. */
export type Row = Claim | Verdict;

/** Selectors with the version of the article in which their offsets count, which may be outdated when they are sent. */
export type ChosenSelectors = [PositionSelector & { articleVersion?: number }, QuoteSelector];

/** Changed fields of a claim; one left out keeps its value. `withdrawn` stands for DELETE and for restoring. */
export type ClaimChange = Partial<Pick<Claim, keyof typeof ClaimFields.shape>> & {
  selectors?: ChosenSelectors | null;
  withdrawn?: boolean;
  /** Why the wording changes, and whether only its spelling does. */
  reason?: string;
  onlySpelling?: boolean;
};

/** Changed fields of a verdict. A field that is left out keeps its value; evidence is replaced as a whole. */
export type VerdictChange = Partial<Pick<Verdict, keyof typeof VerdictFields.shape | "state">> & {
  rationale?: DocumentNode;
  evidence?: EvidenceInput[];
  reason?: string;
};

/** Changed fields of either, for code that treats each field by its name. */
export type Fields = ClaimChange & VerdictChange;
export type FieldName = keyof Fields;

/** A request that may have arrived. Until its response is known nothing else is sent for the same resource. */
export type Attempt<Change = ClaimChange | VerdictChange> = {
  method: "PUT" | "DELETE";
  body: unknown;
  fields: Change;
};

/** Why an unsaved change is not sent by itself. */
export type Trouble<Resource = Row> =
  | { kind: "conflict"; current: Resource | null; fields: FieldName[]; detail: string }
  | { kind: "rejected"; status: number; detail: string; errors: FieldProblem[] };

type UnsavedResource<Kind, Resource, Change> = {
  kind: Kind;
  personId: string;
  /** Path in the API, `/claims/ID` or `/claims/ID/verdict`, which also identifies the resource in the browser. */
  path: string;
  articleId: string;
  claimId: string;
  /** What the person changed, and nothing else. */
  fields: Change;
  /** Number of the version of the article that the person looked at when they changed it last. */
  articleVersion?: number;
  /** The statement and claimant that the person read when they changed their verdict last. */
  claimRead?: Pick<Claim, "statement" | "claimant">;
  /** What the server had when the change began; null when there was nothing. */
  base: Resource | null;
  attempt: Attempt<Change> | null;
  trouble: Trouble<Resource> | null;
  /** When the first of these changes was made, and the last; ISO 8601. */
  since: string;
  changedAt: string;
};

export type UnsavedClaim = UnsavedResource<"claim", Claim, ClaimChange>;
export type UnsavedVerdict = UnsavedResource<"verdict", Verdict, VerdictChange>;

/** A change that the server has not acknowledged, one for each person and resource. It is stored in the browser. */
export type Unsaved = UnsavedClaim | UnsavedVerdict;
export type ResourceKind = Unsaved["kind"];

/** How a conflict is resolved: with my words, theirs, or both one after the other. */
export type Resolution = "mine" | "theirs" | "both";

/** One field on which two people differ, for showing both. */
export type Difference = { field: FieldName; mine: unknown; theirs: unknown };
