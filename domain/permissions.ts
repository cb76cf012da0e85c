import { ForbiddenError } from "./errors.ts";

export const ROLES = ["reader", "reviewer", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who makes a request. `hideNames`: they do not want to know who gave which verdict (adjudication/hide-names.ts). */
export type Viewer = { id: string; name: string; role: Role; hideNames?: boolean };

/**
 * The lowest role for each act, on one's own objects and on those of others; `never` where nobody may. Everything else
 * is refused. Assignments have no column: they say who is expected to do the work, and not who may do it.
 */
export const PERMISSIONS = {
  "article.read": { own: "reviewer", other: "reviewer" },
  "article.import": { own: "reviewer", other: "reviewer" },
  "article.change": { own: "reviewer", other: "editor" },
  "article.archive": { own: "editor", other: "editor" },
  "version.import": { own: "reviewer", other: "editor" },
  "import.annotations": { own: "reviewer", other: "reviewer" },
  // A report brings in the work of other people, in their names.
  "import.report": { own: "editor", other: "editor" },
  "precedent.read": { own: "reviewer", other: "reviewer" },
  "claim.mark": { own: "reviewer", other: "reviewer" },
  "claim.change": { own: "reviewer", other: "editor" },
  "claim.withdraw": { own: "reviewer", other: "editor" },
  "verdict.give": { own: "reviewer", other: "never" },
  "ruling.give": { own: "editor", other: "editor" },
  "assignment.make": { own: "reviewer", other: "editor" },
  "assignment.change": { own: "reviewer", other: "editor" },
  "assignment.finish": { own: "reviewer", other: "editor" },
  "work.read": { own: "editor", other: "editor" },
  "comment.write": { own: "reviewer", other: "reviewer" },
  "comment.change": { own: "reviewer", other: "never" },
  "comment.withdraw": { own: "reviewer", other: "editor" },
  "comment.resolve": { own: "reviewer", other: "reviewer" },
  "correction.ask": { own: "reviewer", other: "reviewer" },
  "correction.change": { own: "reviewer", other: "editor" },
  "source.read": { own: "reviewer", other: "reviewer" },
  "source.add": { own: "reviewer", other: "reviewer" },
  "source.check": { own: "reviewer", other: "reviewer" },
  "source.check-all": { own: "editor", other: "editor" },
  "source.merge": { own: "editor", other: "editor" },
  "source.change": { own: "reviewer", other: "editor" },
  "dashboard.read": { own: "reviewer", other: "reviewer" },
  "view.save": { own: "reviewer", other: "reviewer" },
  "view.change": { own: "reviewer", other: "never" },
  // Editors tidy up what others shared.
  "view.remove": { own: "reviewer", other: "editor" },
  "report.export": { own: "reviewer", other: "reviewer" },
  "report.publish": { own: "editor", other: "editor" },
  "affair.read": { own: "reviewer", other: "reviewer" },
  "affair.change": { own: "editor", other: "editor" },
  "clash.dismiss": { own: "reviewer", other: "reviewer" },
  "cluster.read": { own: "reviewer", other: "reviewer" },
  // What says the same is judged together: everyone who marks claims may join and separate them.
  "cluster.change": { own: "reviewer", other: "reviewer" },
  "quotation.change": { own: "reviewer", other: "reviewer" },
  "export.read": { own: "reviewer", other: "never" },
  "import.read": { own: "reviewer", other: "never" },
  "settings.read": { own: "reader", other: "reader" },
  "expert.ask": { own: "editor", other: "editor" },
  "reader-report.answer": { own: "editor", other: "editor" },
  "methodology.change": { own: "admin", other: "admin" },
  "settings.change": { own: "admin", other: "admin" },
  "demo.load": { own: "admin", other: "admin" },
  "scale.read": { own: "reviewer", other: "reviewer" },
  "scale.change": { own: "admin", other: "admin" },
  "token.manage": { own: "reader", other: "admin" },
  "session.manage": { own: "reader", other: "admin" },
  "personal-data.read": { own: "reader", other: "admin" },
  "operation.manage": { own: "admin", other: "admin" },
  "audit.read": { own: "admin", other: "admin" },
  "people.manage": { own: "admin", other: "admin" },
} as const satisfies Record<string, { own: Role | "never"; other: Role | "never" }>;

export type Act = keyof typeof PERMISSIONS;

export const atLeast = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** Whether `viewer` may do `act` by the table. `ownerId` is the owner of the object; left out when it has none yet. */
export function can(viewer: Pick<Viewer, "id" | "role">, act: Act, ownerId: string = viewer.id): boolean {
  const least = PERMISSIONS[act][ownerId === viewer.id ? "own" : "other"];
  return least !== "never" && atLeast(viewer.role, least);
}

/** Throw unless `allowed`. The sentence tells the person what they can do instead. */
export function permit(allowed: boolean, sentence = "Your role does not allow this. Ask an editor or an admin."): void {
  if (!allowed) throw new ForbiddenError(sentence);
}

/** What a person may have of their own on a claim. */
export type OwnVerdict = "none" | "draft" | "submitted";

/** The facts about a claim that decide what one viewer may see and do. They say nothing of what others did. */
export type ClaimFacts = {
  /** Whether an editor has ruled on it. */
  ruled: boolean;
  ownVerdict: OwnVerdict;
  /** Whether the viewer submitted a verdict before and withdrew it. */
  withdrew: boolean;
  requiredVerdicts: number;
};

/**
 * The own verdicts with which the submitted verdicts of others are hidden from people of this role. A reviewer sees
 * them after submitting their own. An editor sees them at once, unless they have begun a verdict themselves. Queries
 * have the same rule from here (`server/claims/blindness.ts`).
 */
export const blindWith = (role: Role): OwnVerdict[] => (atLeast(role, "editor") ? ["draft"] : ["none", "draft"]);

/** Whether the submitted verdicts of others are hidden from `viewer`. A ruling ends the blind phase. */
export const isBlind = (
  { role }: Pick<Viewer, "role">,
  { ruled, ownVerdict }: Pick<ClaimFacts, "ruled" | "ownVerdict">,
): boolean => !ruled && blindWith(role).includes(ownVerdict);

/**
 * Whether `viewer` sees others' verdicts on a claim that takes verdicts, and may begin to judge it themselves: an editor
 * without a verdict of their own.
 */
export const mayJudge = (
  { role }: Pick<Viewer, "role">,
  claim: { blind: boolean; myVerdict: object | null; ruling: object | null; withdrawnAt: string | null },
): boolean =>
  atLeast(role, "editor") && !claim.blind && !claim.myVerdict && !claim.ruling && claim.withdrawnAt === null;

/** Nobody rules on a claim on which they gave a verdict, even a withdrawn one, unless only one is required. */
export const mayRule = (
  viewer: Pick<Viewer, "id" | "role">,
  { ownVerdict, withdrew, requiredVerdicts }: Pick<ClaimFacts, "ownVerdict" | "withdrew" | "requiredVerdicts">,
): boolean => can(viewer, "ruling.give") && (requiredVerdicts === 1 || (ownVerdict !== "submitted" && !withdrew));
