import "server-only";
import { createTransport } from "nodemailer";
import type { Mail } from "#domain/mail.ts";
import type { MailSettings } from "./mail-settings.ts";

/** Timeout of connecting to the mail server, of its greeting, and of each of its answers. */
const SMTP_TIMEOUT_MS = 15_000;

/** Hand a mail to the mail server. Rejects when the server does not take it. */
export async function sendMail({ url, from }: MailSettings, mail: Mail): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    // Mails contain only our own text. Nothing in them may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail({ ...mail, from, headers: { "Auto-Submitted": "auto-generated" } });
}
