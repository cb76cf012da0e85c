export type Mail = { to: string; subject: string; text: string };

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
  return { to: to.email, subject: text.replace(/\s+/g, " ").trim(), text: `${lines.join("\n")}\n` };
}
