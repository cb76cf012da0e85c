import { ForbiddenError } from "./errors.ts";

export const ROLES = ["reader", "reviewer", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking. */
export type Viewer = { id: string; name: string; role: Role };

/**
 * The least role for each act, on what is one's own and on what is another's; `never` where nobody may. What the table
 * does not name is refused. There is no column for what is assigned to nobody: an assignment says who is waited for, never
 * who may, so every act on such an article or claim is that of its owner or of another.
 */
export const PERMISSIONS = {
  "article.read": { own: "reviewer", other: "reviewer" },
  "article.import": { own: "reviewer", other: "reviewer" },
  "article.change": { own: "reviewer", other: "editor" },
  "version.import": { own: "reviewer", other: "editor" },
  "claim.mark": { own: "reviewer", other: "reviewer" },
  "claim.change": { own: "reviewer", other: "editor" },
  "claim.withdraw": { own: "reviewer", other: "editor" },
  "verdict.give": { own: "reviewer", other: "never" },
  "ruling.give": { own: "editor", other: "editor" },
  "assignment.make": { own: "reviewer", other: "editor" },
  "assignment.change": { own: "reviewer", other: "editor" },
  "assignment.finish": { own: "reviewer", other: "editor" },
  "comment.write": { own: "reviewer", other: "reviewer" },
  "comment.change": { own: "reviewer", other: "never" },
  "comment.withdraw": { own: "reviewer", other: "editor" },
  "comment.resolve": { own: "reviewer", other: "reviewer" },
  "correction.ask": { own: "reviewer", other: "reviewer" },
  "correction.change": { own: "reviewer", other: "editor" },
  "source.read": { own: "reviewer", other: "reviewer" },
  "source.change": { own: "reviewer", other: "editor" },
  "dashboard.read": { own: "reviewer", other: "reviewer" },
  "report.export": { own: "reviewer", other: "reviewer" },
  "scale.read": { own: "reviewer", other: "reviewer" },
  "scale.change": { own: "admin", other: "admin" },
  "token.manage": { own: "reader", other: "admin" },
  "people.manage": { own: "admin", other: "admin" },
} as const satisfies Record<string, { own: Role | "never"; other: Role | "never" }>;

export type Act = keyof typeof PERMISSIONS;

export const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** Whether the table lets `viewer` do `act`; `ownerId` is whose the object is, left out when it has no owner yet. */
export function can(viewer: Pick<Viewer, "id" | "role">, act: Act, ownerId: string = viewer.id): boolean {
  const least = PERMISSIONS[act][ownerId === viewer.id ? "own" : "other"];
  return least !== "never" && atLeast(viewer.role, least);
}

/** Stop here unless `allowed`; the sentence tells the person what is missing. */
export function permit(allowed: boolean, sentence = "Your role does not allow this. Ask an editor or an admin."): void {
  if (!allowed) throw new ForbiddenError(sentence);
}

/** The facts about a claim that decide who may see and do what. */
export type ClaimFacts = {
  /** Whether an editor has ruled on it. */
  ruled: boolean;
  /** Reviewers whose submitted verdict it has. */
  submittedBy: string[];
  /** Reviewers who have begun a verdict they have not submitted. */
  draftedBy: string[];
  /** Those of them who had submitted it and withdrew it. */
  withdrawnBy: string[];
  requiredVerdicts: number;
};

/**
 * Whether others' submitted verdicts are kept from `viewer`: a reviewer sees them after submitting their own, an editor
 * at once unless they have begun a verdict themselves. A ruling ends the blind phase.
 */
export function isBlind(
  viewer: Pick<Viewer, "id" | "role">,
  { ruled, submittedBy, draftedBy }: Pick<ClaimFacts, "ruled" | "submittedBy" | "draftedBy">,
): boolean {
  if (ruled || submittedBy.includes(viewer.id)) return false;
  return !atLeast(viewer.role, "editor") || draftedBy.includes(viewer.id);
}

/** Nobody rules on a claim they gave a verdict on, withdrawn or not, unless the article asks for one verdict only. */
export const mayRule = (
  viewer: Pick<Viewer, "id" | "role">,
  { submittedBy, withdrawnBy, requiredVerdicts }: Pick<ClaimFacts, "submittedBy" | "withdrawnBy" | "requiredVerdicts">,
): boolean =>
  can(viewer, "ruling.give") && (requiredVerdicts === 1 || ![...submittedBy, ...withdrawnBy].includes(viewer.id));
