import * as z from "zod";
import { Id } from "./fields.ts";
import { readableDate } from "./readable-date.ts";

/** What people are told of, and whether it is meant for them in particular. */
export const NOTIFICATION_TYPES = {
  mentioned: { personal: true },
  replied: { personal: true },
  question: { personal: true },
  assigned: { personal: true },
  "assignment.due": { personal: true },
  "ruled-otherwise": { personal: false },
  "became-stale": { personal: false },
  "sent-back": { personal: true },
} as const;
export type NotificationType = keyof typeof NOTIFICATION_TYPES;

/** What someone is told of by e-mail. */
export const EMAIL_CHOICES = {
  everything: "Everything",
  mentions: "Mentions, answers and assignments",
  nothing: "Nothing",
} as const;
export type EmailMe = keyof typeof EMAIL_CHOICES;

/** Whether someone who chose this gets a mail about that. */
export const isMailed = (choice: EmailMe, type: NotificationType): boolean =>
  choice === "everything" || (choice === "mentions" && NOTIFICATION_TYPES[type].personal);

export const NotificationFilter = z.strictObject({
  /** Only those not read yet. */
  unread: z.enum(["0", "1"]).optional(),
  /** The last one of the page before. */
  after: Id.optional(),
});
export type NotificationFilter = z.infer<typeof NotificationFilter>;

export const NotificationRead = z.strictObject({ read: z.boolean() });
/** Everything up to this one, with it, has been read. */
export const ReadUpTo = z.strictObject({ readUpTo: Id });

/** One thing someone is told of, in what they may see now. */
export type Notification = {
  id: string;
  type: NotificationType;
  /** One sentence. */
  text: string;
  /** Where it happened, within this site. */
  href: string;
  at: string;
  readAt: string | null;
};

/** What a notification is about, for its sentence. */
export type NotificationFacts = {
  type: NotificationType;
  /** Who did it; null when a day or the system did. */
  actor: string | null;
  /** Title of the article and statement of the claim. */
  article: string | null;
  statement: string | null;
  /** Whether the assignment is for the claim and not the whole article. */
  ofClaim: boolean;
  dueOn: string | null;
};

/** The sentence of a notification. Says where something happened, and nothing of how anybody judges it. */
export function notificationText({ type, actor, article, statement, ofClaim, dueOn }: NotificationFacts): string {
  const who = actor ?? "Somebody";
  const claim = statement ? `“${shortened(statement.replace(/[.。]$/u, ""))}”` : "a claim";
  const thing = ofClaim ? `the claim ${claim}` : `“${shortened(article ?? "an article")}”`;
  const due = dueOn ? `, due on ${readableDate(dueOn)}` : "";
  const texts: Record<NotificationType, string> = {
    mentioned: `${who} mentioned you on ${claim}.`,
    replied: `${who} answered in a thread on ${claim}.`,
    question: `${who} asked a question about ${claim}.`,
    assigned: `${who} assigned ${thing} to you${due}.`,
    "assignment.due": `What you have of ${thing} is due tomorrow.`,
    "ruled-otherwise": `${who} ruled on ${claim} otherwise than your verdict.`,
    "became-stale": `The words of ${claim} changed after your verdict. Confirm it or change it.`,
    "sent-back": `${who} sent ${claim} back to you with a question.`,
  };
  return texts[type];
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);

/** Where a notification leads. */
export function notificationHref(at: {
  articleId: string | null;
  claimId: string | null;
  commentId: string | null;
}): string {
  if (!at.articleId) return "/my-work";
  const claim = at.claimId ? `?claim=${at.claimId}` : "";
  return `/articles/${at.articleId}${claim}${at.commentId ? `#comment-${at.commentId}` : ""}`;
}
