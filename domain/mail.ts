import { shortened } from "./graphemes.ts";

export type Mail = { to: string; subject: string; text: string };

/** In UTF-16 units: longer subjects are cut by most mail programs. */
const MAX_SUBJECT_LENGTH = 150;

type MailContent = { to: { name: string; email: string }; text: string; href: string; site: string };

type AnswerContent = {
  to: { name: string | null; email: string };
  newsroom: string;
  answer: string;
  /** Where the reader finds their report, and can have their address removed; null where it is not known. */
  link: string | null;
};

/** The mail with the answer to a reader. */
export function readerAnswerMail({ to, newsroom, answer, link }: AnswerContent): Mail {
  const lines = [
    `Hello${to.name ? ` ${to.name}` : ""},`,
    "",
    `you wrote to ${newsroom}. This is our answer:`,
    "",
    answer,
    "",
    ...(link ? ["What you wrote and our answer are here:", link, ""] : []),
    "--",
    "You get this once, because you left your e-mail address with your report.",
    ...(link ? ["On the page above you can have it removed."] : []),
  ];
  const subject = shortened(`Our answer to you: ${newsroom}`.replace(/\s+/g, " ").trim(), MAX_SUBJECT_LENGTH);
  return { to: to.email, subject, text: `${lines.join("\n")}\n` };
}

type ExpertLinkContent = {
  to: string;
  newsroom: string;
  /** The editor who asks. */
  editor: string;
  expert: string;
  link: string;
  days: number;
};

/** The mail with the link to an expert from outside. */
export function expertLinkMail({ to, newsroom, editor, expert, link, days }: ExpertLinkContent): Mail {
  const lines = [
    `Hello ${expert},`,
    "",
    `${editor} of ${newsroom} asks you about one claim that we are checking. Read it and answer here:`,
    link,
    "",
    `The link works for ${days === 1 ? "one day" : `${days} days`} and needs no account. Whoever has it can answer.`,
    "",
    "--",
    "You get this once, because somebody of the newsroom entered your e-mail address. We have not stored it.",
  ];
  const subject = shortened(`A question to you: ${newsroom}`.replace(/\s+/g, " ").trim(), MAX_SUBJECT_LENGTH);
  return { to, subject, text: `${lines.join("\n")}\n` };
}

/** The mail for one notification: its sentence and a link. It contains nothing that anybody wrote. */
export function mailOf({ to, text, href, site }: MailContent): Mail {
  const lines = [
    `Hello ${to.name},`,
    "",
    text,
    "",
    `${site}${href}`,
    "",
    "--",
    "To choose which e-mails you get, go to Account:",
    `${site}/settings/account`,
  ];
  const subject = shortened(text.replace(/\s+/g, " ").trim(), MAX_SUBJECT_LENGTH);
  return { to: to.email, subject, text: `${lines.join("\n")}\n` };
}
