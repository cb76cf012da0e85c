import "server-only";

export type MailSettings = { url: string; from: string };

/** The configured mail server and sender; null when there is none, and no mail is sent. */
export function mailSettings(): MailSettings | null {
  const { GALLEY_SMTP_URL: url, GALLEY_SMTP_FROM: from } = process.env;
  return url && from ? { url, from } : null;
}
