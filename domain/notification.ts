import * as z from "zod";
import { Id } from "./fields.ts";
import { shortened } from "./graphemes.ts";
import { readableDate } from "./readable-date.ts";

/** The types of notifications, and whether each is meant for its person in particular. */
export const NOTIFICATION_TYPES = {
  mentioned: { personal: true },
  replied: { personal: true },
  question: { personal: true },
  assigned: { personal: true },
  "assignment.due": { personal: true },
  "assignment.overdue": { personal: true },
  "assignment.late": { personal: true },
  unassigned: { personal: true },
  "ruled-otherwise": { personal: false },
  "became-stale": { personal: false },
  "sent-back": { personal: true },
} as const;
export type NotificationType = keyof typeof NOTIFICATION_TYPES;

export const EMAIL_CHOICES = {
  everything: "Everything",
  mentions: "Mentions, replies and assignments",
  nothing: "Nothing",
} as const;
export type EmailMe = keyof typeof EMAIL_CHOICES;

/** Whether a person with this choice gets a mail about this type. */
export const isMailed = (choice: EmailMe, type: NotificationType): boolean =>
  choice === "everything" || (choice === "mentions" && NOTIFICATION_TYPES[type].personal);

export const NotificationFilter = z.strictObject({
  /** `1` for unread notifications only. */
  unread: z.enum(["0", "1"]).optional(),
  /** The id of the last notification of the page before. */
  after: Id.optional(),
});
export type NotificationFilter = z.infer<typeof NotificationFilter>;

export const NotificationRead = z.strictObject({ read: z.boolean() });
/** Marks this notification and all before it as read. */
export const ReadUpTo = z.strictObject({ readUpTo: Id });

/** One notification, with what its person may see now. */
export type Notification = {
  id: string;
  type: NotificationType;
  /** One sentence. */
  text: string;
  /** The address of what it is about, within this site. */
  href: string;
  at: string;
  readAt: string | null;
};

/** The facts that the sentence of a notification is made of. */
export type NotificationFacts = {
  type: NotificationType;
  /** Who did it; null when nobody did, as for a due date. */
  actor: string | null;
  /** Title of the article and statement of the claim. */
  article: string | null;
  statement: string | null;
  /** Whether the assignment is for the claim and not the whole article. */
  ofClaim: boolean;
  dueOn: string | null;
};

/** Limit of a title or statement in the sentence of a notification, in UTF-16 units. */
const MAX_NAME_LENGTH = 90;

/** The sentence of a notification. It says where something happened, and nothing about anybody's judgement. */
export function notificationText({ type, actor, article, statement, ofClaim, dueOn }: NotificationFacts): string {
  const who = actor ?? "Someone";
  const claim = statement ? `“${shortened(statement.replace(/[.。]$/u, ""), MAX_NAME_LENGTH)}”` : "a claim";
  const subject = ofClaim ? `the claim ${claim}` : `“${shortened(article ?? "an article", MAX_NAME_LENGTH)}”`;
  const day = dueOn ? readableDate(dueOn) : "an earlier day";
  const due = dueOn ? `, due on ${day}` : "";
  const texts: Record<NotificationType, string> = {
    mentioned: `${who} mentioned you on ${claim}.`,
    replied: `${who} replied in a thread on ${claim}.`,
    question: `${who} asked a question about ${claim}.`,
    assigned: `${who} assigned ${subject} to you${due}.`,
    "assignment.due": `Your work on ${subject} is due tomorrow.`,
    "assignment.overdue": `Your work on ${subject} was due on ${day}.`,
    "assignment.late": `${who} has not finished ${subject}, due on ${day}.`,
    unassigned: `${who} gave ${subject} to someone else. You no longer need to work on it.`,
    "ruled-otherwise": `${who} ruled on ${claim}, and the ruling differs from your verdict.`,
    "became-stale": `${claim} changed after your verdict. Confirm it or change it.`,
    "sent-back": `${who} sent ${claim} back to you with a question.`,
  };
  return texts[type];
}
