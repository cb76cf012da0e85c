/** The types of events, with the words of the history. */
export const EVENT_TYPES = {
  "article.imported": "imported the article",
  "article.changed": "changed the article’s details",
  "article.archived": "archived the article",
  "article.restored": "restored the article",
  "article.versioned": "imported a new version of the article",
  "claim.marked": "marked the claim",
  "claim.imported": "imported the claim",
  "claim.changed": "changed the claim",
  "claim.moved": "changed the claim’s passage",
  "claim.reanchored": "imported a version with different words here",
  "claim.reattached": "attached the claim to the text again",
  "claim.ended": "marked the claim as removed by the outlet",
  "claim.resumed": "marked the claim as not removed",
  "claim.withdrawn": "withdrew the claim",
  "claim.restored": "restored the claim",
  "verdict.drafted": "saved a draft",
  "verdict.submitted": "submitted a verdict",
  "verdict.revised": "revised a submitted verdict",
  "verdict.imported": "imported a verdict of a reviewer of another newsroom",
  "verdict.withdrawn": "withdrew their verdict",
  "ruling.given": "ruled on the claim",
  "ruling.imported": "imported the ruling of another newsroom",
  "ruling.changed": "changed the ruling",
  "ruling.withdrawn": "withdrew the ruling",
  "correction.asked": "noted a correction request to the outlet",
  "correction.answered": "recorded the outlet’s answer",
  "correction.made": "recorded the version that makes the correction",
  "correction.changed": "changed a correction request",
  "correction.withdrawn": "removed a correction request",
  "correction.restored": "restored a correction request",
  "assignment.made": "assigned it",
  "assignment.changed": "changed an assignment",
  "assignment.done": "completed an assignment",
  "assignment.withdrawn": "withdrew an assignment",
  "comment.added": "commented",
  "comment.changed": "changed a comment",
  "comment.resolved": "resolved a thread",
  "comment.reopened": "reopened a thread",
  "comment.withdrawn": "withdrew a comment",
  "source.added": "added the source",
  "source.changed": "changed the source’s details",
  "source.removed": "removed an uploaded file that nothing cites",
  "source.merged": "merged another source into it",
  "source.separated": "separated another source from it",
  "source.snapshotted": "kept a copy of the source",
  "source.settled": "read what had changed in the source",
  "source.checked": "looked at the source",
  "source.archive-requested": "asked an outside archive for a copy of the source",
  "source.archive-refused": "got no copy of the source from an outside archive",
  "source.archived": "recorded the archived copy of the source",
  "report.published": "published an edition of the report",
  "report.withdrawn": "withdrew the published report",
  "precedents.imported": "imported reviews of other newsrooms",
  "affair.made": "created the affair",
  "affair.changed": "changed the affair",
  "affair.archived": "archived the affair",
  "affair.restored": "restored the affair",
  "view.saved": "saved a view of the dashboard",
  "view.changed": "changed a saved view",
  "view.removed": "removed a saved view",
  "rating.added": "added a rating",
  "rating.changed": "changed a rating",
  "rating.retired": "retired a rating",
  "rating.restored": "restored a rating",
  "rating.ordered": "changed the order of the ratings",
  "settings.changed": "changed the settings of the newsroom",
  "methodology.changed": "changed the methodology page",
  "expert.asked": "asked an expert from outside",
  "expert.extended": "extended the link of an expert",
  "expert.revoked": "revoked the link of an expert",
  "expert.answered": "recorded the answer of an expert from outside",
  "reader-report.sent": "sent a report as a reader",
  "reader-report.changed": "changed what is done with a reader’s report",
  "reader-report.answered": "answered a reader",
  "reader-report.refused": "refused a reader’s report",
  "reader-report.taken-up": "took up a reader’s report",
  "reader-report.removed": "removed a reader’s report",
  "reader-report.contact-removed": "removed the name and the address of a reader",
  "person.invited": "invited a person",
  "person.imported": "imported the name of a person of another newsroom",
  "person.joined": "joined",
  "person.changed": "changed a person",
  "person.disabled": "disabled a person",
  "person.enabled": "enabled a person",
  "password.changed": "changed a password",
  "password.reset-asked": "created a link to choose a new password",
  "session.ended": "signed out",
  "sessions.ended": "signed out everywhere",
  "identity.linked": "linked a sign-in",
  "identity.unlinked": "removed a linked sign-in",
  "token.created": "created an API token",
  "token.revoked": "revoked an API token",
} as const;
export type EventType = keyof typeof EVENT_TYPES;

/** An event as its reader may see it. `before` and `after` are null where the object did not exist. */
export type GalleyEvent = {
  /** Its number in the history that this viewer sees, from 1, the oldest. That of the log would disclose how much others wrote. */
  number: number;
  at: string;
  type: EventType;
  actor: { id: string; name: string } | null;
  object: { type: string; id: string };
  articleId: string | null;
  claimId: string | null;
  before: unknown;
  after: unknown;
  /** Fields that changed and are left out of a list for their length. One event read by its number has them. */
  long: string[];
  reason: string | null;
};

/** A page of the history of a claim, newest first, and how many events the viewer may see in all. */
export type HistoryPage = { events: GalleyEvent[]; total: number; nextCursor?: string };
