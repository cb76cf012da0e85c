import type { ClaimChange, VerdictChange } from "#client/outbox/unsaved.ts";
import type { UndoStack } from "#client/undo.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Article } from "#domain/article.ts";
import type { Anchor, Claim } from "#domain/claim.ts";
import type { Corrections } from "./corrections.ts";

/** How far the claims of an article are read. A failed reading is retried. */
export type LoadState = "loading" | "loaded" | "failed";

/** What a person can change in a claim beside its passage; a field left out keeps its value. */
export type ClaimPatch = Omit<ClaimChange, "selectors" | "withdrawn" | "reason" | "onlySpelling">;

/** What a person can change in their verdict; a field left out keeps its value. Evidence is replaced as a whole. */
export type VerdictPatch = Omit<VerdictChange, "state" | "reason">;

/** The article that is worked on: `text` is the canonical text of its current version. */
export type WorkspaceArticle = Pick<Article, "id" | "currentVersion" | "requiredVerdicts"> & { text: string };

/**
 * The claims of one article as this person sees them: the server's, with unsaved changes on top. Objects stay the same
 * until something in them changes. Every action shows at once and is sent when possible, even before claims are read.
 */
export type Workspace = {
  readonly article: WorkspaceArticle;
  /** Claims that are not withdrawn, in the order of the text, lost ones last. */
  claims(): Claim[];
  /** Until it is `loaded`, only claims with unsaved changes are there. */
  loadState(): LoadState;
  /** One claim, withdrawn ones too; null when it is not known. */
  claim(id: string): Claim | null;
  /** Called when any claim changes. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  subscribeToClaim(id: string, listener: () => void): () => void;

  /** Number of the newest version, when it is not the one whose text this page shows. */
  newerVersion(): number | null;
  /** How the claim stands on that version; null while the page shows the newest one. */
  newerAnchor(id: string): Anchor | null;
  readonly corrections: Corrections;

  /** Mark the passage and return the id of the new claim. The statement begins as the whole of its sentences. */
  markClaim(passage: Passage, prefill?: ClaimPatch): string;
  changeClaim(id: string, patch: ClaimPatch): void;
  /** A statement that nobody has edited follows the claim to its new words. */
  moveClaim(id: string, passage: Passage): void;
  /** Save a new wording that waits for its reason, or discard it. */
  saveWording(id: string, reason: string, onlySpelling: boolean): void;
  dropWording(id: string): void;
  /** Settle that the article no longer makes the claim, or take that back. Throws what the API threw. */
  endClaim(id: string, ended: boolean): Promise<void>;
  withdrawClaim(id: string): void;
  restoreClaim(id: string): void;
  /**
   * Save as a draft. A change to a submitted verdict stays in the browser until it is submitted with a reason. `label` is
   * what the change is called in "Undo …".
   */
  changeVerdict(claimId: string, patch: VerdictPatch, label?: string): void;
  /** An editor judges the claim themselves: others' verdicts are hidden from them until they submit theirs. */
  judgeClaim(claimId: string): void;
  /** They stop, and their draft is emptied. Resolves when the server has stored it; throws what the API threw. */
  stopJudging(claimId: string): Promise<void>;
  /** `reason` is needed when a submitted verdict changes. Later edits are not part of what is submitted. */
  submitVerdict(claimId: string, reason?: string): void;
  /** Make a submitted verdict a draft again. Resolves when the server has stored it; throws what the API threw. */
  withdrawVerdict(claimId: string, reason: string): Promise<void>;
  /** Discard changes to a submitted verdict that wait for their reason. */
  dropRevision(claimId: string): void;
  /** The person begins to write the rationale. Until they leave it, their changes are based on what they saw then. */
  startWriting(claimId: string): void;
  /** Send the unsaved changes of this claim now, because a field was left. */
  sendNow(claimId: string): void;

  refreshClaim(id: string): Promise<void>;
  /** Read all claims again. Resolves to false when the server could not be reached. */
  refreshClaims(): Promise<boolean>;
  readonly undo: UndoStack;
  /** Send unsaved changes and follow changes by others. Returns how to stop. */
  connect(): () => void;
};
