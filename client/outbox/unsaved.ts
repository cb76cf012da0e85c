import type { FieldProblem } from "#client/api.ts";
import type { Claim } from "#domain/claim.ts";
import type { Verdict } from "#domain/verdict.ts";

/** A row of the server that the browser can change; its ETag is its version. */
export type Row = Claim | Verdict;

/** Fields as they are written in `ClaimInput` and `VerdictInput`; `withdrawn` stands for DELETE and for restoring. */
export type Fields = Record<string, unknown>;

/** A request that may have arrived: until its answer is known nothing else is sent for the same resource. */
export type Attempt = { method: "PUT" | "DELETE"; body: unknown; fields: Fields };

/** Why an unsaved change does not go on by itself. */
export type Trouble =
  | { kind: "conflict"; current: Row | null; fields: string[]; detail: string }
  | { kind: "rejected"; status: number; detail: string; errors: FieldProblem[] };

/** A change that the server has not acknowledged: one for each person and resource, kept in the browser. */
export type Unsaved = {
  personId: string;
  /** `/claims/ID` or `/claims/ID/verdict`. */
  path: string;
  articleId: string;
  claimId: string;
  /** What the person changed, and nothing else. */
  fields: Fields;
  /** Number of the version of the article that the person looked at when they changed it last. */
  articleVersion?: number;
  /** What the server had when the change began; null when there was nothing. */
  base: Row | null;
  attempt: Attempt | null;
  trouble: Trouble | null;
  /** When the first of these changes was made, and the last; ISO 8601. */
  since: string;
  changedAt: string;
};

/** How a conflict is settled: my words, theirs, or both, one after the other. */
export type Resolution = "mine" | "theirs" | "both";

/** One field on which two people differ, for showing both. */
export type Difference = { field: string; mine: unknown; theirs: unknown };
