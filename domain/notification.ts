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
  "correction.due": { personal: true },
  "ruled-otherwise": { personal: false },
  "became-stale": { personal: false },
  "claim-lost": { personal: false },
  disputed: { personal: false },
  "new-version": { personal: false },
  "sent-back": { personal: true },
  "expert-answered": { personal: true },
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
  /** The id of a notification of a whole version: its parts instead of the list. */
  partOf: Id.optional(),
  /** The id of the last notification of the page before. */
  after: Id.optional(),
});
export type NotificationFilter = z.infer<typeof NotificationFilter>;

export const NotificationRead = z.strictObject({ read: z.boolean() });
/** Marks this notification and all before it as read. */
export const ReadUpTo = z.strictObject({ readUpTo: Id });

/** What a person can open: an article, a claim, or the discussion of a claim. */
export const OPENED_KINDS = ["article", "claim", "discussion"] as const;
/** Marks the notifications of what was opened as read. `id` is that of the article, or of the claim. */
export const Opened = z.strictObject({ kind: z.enum(OPENED_KINDS), id: Id });
export type Opened = z.infer<typeof Opened>;

/** One notification, with what its person may see now. */
export type Notification = {
  id: string;
  type: NotificationType;
  /** One sentence. */
  text: string;
  /** How many notifications it stands for: the claims that a new version concerns. 0 if it stands for itself. */
  parts: number;
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
  /** What a claim was found to be since the person's verdict on it. */
  claim?: { isLost: boolean; isEnded: boolean; maySettle: boolean; changes: string[] } | undefined;
  /** What a new version made of the claims that the person judged. */
  version?: { number: number; changed: number; lost: number; moved: number; shifted: number } | undefined;
};

/** Limit of a title or statement in the sentence of a notification, in UTF-16 units. */
const MAX_NAME_LENGTH = 90;

/** The text of a notification. It says where something happened, and nothing about anybody's judgement. */
export function notificationText(facts: NotificationFacts): string {
  const { type, actor, article, statement, ofClaim, dueOn } = facts;
  const who = actor ?? "Someone";
  const claim = statement ? `“${shortened(statement.replace(/[.。]$/u, ""), MAX_NAME_LENGTH)}”` : "a claim";
  const title = `“${shortened(article ?? "an article", MAX_NAME_LENGTH)}”`;
  const subject = ofClaim ? `the claim ${claim}` : title;
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
    unassigned: `${who} reassigned ${subject} to someone else. You no longer need to work on it.`,
    "correction.due": `Reminder: ask the outlet about the correction of ${claim}.`,
    "ruled-otherwise": `${who} ruled on ${claim}, and the ruling differs from your verdict.`,
    "became-stale": staleText(claim, facts),
    "claim-lost": staleText(claim, facts),
    disputed: `The reviewers of ${claim} disagree. An editor will rule.`,
    "new-version": versionText(title, facts.version),
    "expert-answered": `The expert you asked about ${claim} has answered.`,
    "sent-back": `${who} sent ${claim} back to you with a question.`,
  };
  return texts[type];
}

/** What became of a claim since the verdict of the person: what they are to do depends on it. */
function staleText(claim: string, { type, claim: now }: NotificationFacts): string {
  if (now?.isEnded)
    return `The claim ${claim} was marked as removed by the outlet. Your verdict still applies to the earlier version.`;
  if (now?.isLost ?? type === "claim-lost") {
    const next = now?.maySettle
      ? "Find where the article makes it now, or mark it as removed."
      : "You do not need to do anything until that is decided.";
    return `The words of ${claim} are no longer in the article. ${next}`;
  }
  const changes = [`${claim} changed after your verdict.`, ...(now?.changes ?? [])];
  return `${changes.join(" ")} Confirm your verdict, or change it.`;
}

function versionText(title: string, version: NotificationFacts["version"]): string {
  if (!version) return `There is a new version of ${title}.`;
  const { number, changed, lost, moved, shifted } = version;
  const told = [
    changed > 0 && `${changed} changed`,
    lost > 0 && `${lost} ${lost === 1 ? "is" : "are"} no longer in it`,
    moved > 0 && `${moved} moved`,
  ].filter(Boolean);
  const rest = shifted > 0 ? ` ${shifted} only shifted.` : "";
  return `Version ${number} of ${title}: of the claims you judged, ${inSeries(told)}.${rest}`;
}

const inSeries = (parts: unknown[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
