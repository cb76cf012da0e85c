import "server-only";
import { createTransport } from "nodemailer";
import type { Mail } from "#domain/mail.ts";

/** Takes mails on their way. */
export type Post = {
  /** Whether the mail was taken; what went wrong is in the log. */
  send(mail: Mail): Promise<boolean>;
};

/** Milliseconds the server has for each step. */
const PATIENCE = 15_000;

let open: { url: string; from: string; post: Post } | null = null;

/** The mail server of the configuration, `GALLEY_SMTP_URL` and `GALLEY_SMTP_FROM`; null when there is none. */
export function postOffice(): Post | null {
  const { GALLEY_SMTP_URL: url, GALLEY_SMTP_FROM: from } = process.env;
  if (!url || !from) return null;
  if (open?.url === url && open.from === from) return open.post;
  open = { url, from, post: postAt(url, from) };
  return open.post;
}

function postAt(url: string, from: string): Post {
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  // Mails are made of our own text only: nothing in them may name a file or an address to be fetched.
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport({ url, ...timeouts, ...safe }, { from });
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, headers: { "Auto-Submitted": "auto-generated" } });
        return true;
      } catch (error) {
        console.error(JSON.stringify({ mail: "not sent", error: codeOf(error) }));
        return false;
      }
    },
  };
}

/** The message of such an error can hold the address of a person or the name of the account. */
const codeOf = (error: unknown) =>
  error instanceof Error ? ((error as { code?: unknown }).code ?? error.name) : "unknown";
