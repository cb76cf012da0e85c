import type { ClaimChange, VerdictChange } from "#client/outbox/unsaved.ts";
import type { UndoStack } from "#client/undo.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Article } from "#domain/article.ts";
import type { Anchor, Claim } from "#domain/claim.ts";
import type { Corrections } from "./corrections.ts";

/** How far the claims of an article are read: `failed` when the server could not be asked, which is tried again. */
export type Arrival = "coming" | "come" | "failed";

/** What a person can change in a claim beside its passage; a field left out keeps its value. */
export type ClaimPatch = Omit<ClaimChange, "selectors" | "withdrawn">;

/** What a person can change in their verdict; a field left out keeps its value. Evidence is replaced as a whole. */
export type VerdictPatch = Omit<VerdictChange, "state" | "reason">;

/** The article that is worked on: `text` is the canonical text of its current version. */
export type WorkspaceArticle = Pick<Article, "id" | "currentVersion" | "requiredVerdicts"> & { text: string };

/**
 * The claims of one article as this person sees them: what the server said, overlaid by what is not yet saved. Objects keep
 * their identity until something in them changes. Every action shows at once and is sent when it can be, while the claims are
 * still being read too.
 */
export type Workspace = {
  readonly article: WorkspaceArticle;
  /** Claims that are not withdrawn, in the order of the text, lost ones last. */
  claims(): Claim[];
  /** Whether the claims have come: until then only what the person has unsaved is there. */
  arrival(): Arrival;
  /** One claim, withdrawn ones too; null when it is not known. */
  claim(id: string): Claim | null;
  /** Called when any claim changes. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Called when this claim changes. */
  subscribeToClaim(id: string, listener: () => void): () => void;

  /** Number of the newest version, when it is not the one whose text this page shows. */
  newerVersion(): number | null;
  /** How the claim stands on that version; null while the page shows the newest one. */
  newerAnchor(id: string): Anchor | null;
  /** Corrections that the outlet was asked for on claims of this article. */
  readonly corrections: Corrections;

  /** Mark the passage and return the id of the new claim. The statement begins with the words of the passage. */
  markClaim(passage: Passage, prefill?: ClaimPatch): string;
  changeClaim(id: string, patch: ClaimPatch): void;
  moveClaim(id: string, passage: Passage): void;
  withdrawClaim(id: string): void;
  restoreClaim(id: string): void;
  /** Save as a draft; a change to a submitted verdict is kept here until it is submitted with a reason. */
  changeVerdict(claimId: string, patch: VerdictPatch): void;
  /** `reason` is needed when a submitted verdict changes. Edits made after this are not part of what is submitted. */
  submitVerdict(claimId: string, reason?: string): void;
  /** Take a submitted verdict back, which makes it a draft again. Done when the server has taken it; throws what the API threw. */
  withdrawVerdict(claimId: string, reason: string): Promise<void>;
  /** Forget changes to a submitted verdict that wait for their reason. */
  dropRevision(claimId: string): void;
  /** The rationale is written in: until it is left, what is written goes on from what stood there, not from what comes in unseen. */
  startWriting(claimId: string): void;
  /** Send what is waiting for this claim now: a field was left. */
  sendNow(claimId: string): void;

  /** Read the claim again from the server. */
  refreshClaim(id: string): Promise<void>;
  /** Read all claims again. Whether the server could be asked. */
  refreshClaims(): Promise<boolean>;
  readonly undo: UndoStack;
  /** Send what waits for this article and follow changes by others. Returns how to stop. */
  connect(): () => void;
};
