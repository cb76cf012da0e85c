import "server-only";
import { expertLinkMail } from "#domain/mail.ts";
import { newsroomName } from "#domain/newsroom-settings.ts";
import type { Viewer } from "#domain/permissions.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { logError } from "#server/log/log-error.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { sendMail } from "#server/notifications/mailer.ts";
import { newsroomSettings } from "#server/settings/settings.ts";

/** The editor waits for it. */
const TIMEOUT_MS = 8_000;

type Link = { email: string | null | undefined; expert: string; path: string; days: number };

/**
 * Mail the link to an expert at once, because only its hash is stored. Returns whether the mail server took it; null
 * where there is no address or no mail server.
 */
export async function mailLink(viewer: Viewer, { email, expert, path, days }: Link): Promise<boolean | null> {
  const settings = mailSettings();
  if (!settings || !email) return null;
  const newsroom = newsroomName(await newsroomSettings());
  const mail = expertLinkMail({ to: email, newsroom, editor: viewer.name, expert, link: publicUrl() + path, days });
  const timeout = new Promise<boolean>((resolve) => setTimeout(resolve, TIMEOUT_MS, false).unref());
  const sending = sendMail(settings, mail).then(
    () => true,
    (error) => {
      logError({ mail: "expert" }, error);
      return false;
    },
  );
  return Promise.race([sending, timeout]);
}
