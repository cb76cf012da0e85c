import { shortened } from "./graphemes.ts";

export type Mail = { to: string; subject: string; text: string };

/** In UTF-16 units: longer subjects are cut by most mail programs. */
const MAX_SUBJECT_LENGTH = 150;

type MailContent = { to: { name: string; email: string }; text: string; href: string; site: string };

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
