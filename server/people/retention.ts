import "server-only";
import { UNCITED_FILE_DAYS } from "#domain/source/source-file.ts";
import { SESSION_DAYS } from "#server/auth/sessions.ts";
import { CONTACT_DAYS } from "#server/reader-reports/forget-readers.ts";

/** What Galley keeps about people, why, and for how long. */
export type Retention = { what: string; why: string; until: string };

/** What this newsroom keeps, with the times that are configured. */
export const retentionOfPersonalData = (): Retention[] => [
  { what: "Name, e-mail address, role, settings", why: "your account", until: "an admin erases your account" },
  { what: "Articles, claims, verdicts, rulings, comments", why: "the work of the newsroom", until: "no limit" },
  { what: "The log: who did what, and when", why: "to show who decided what", until: "no limit; names can be erased" },
  { what: "Password", why: "to sign in; only as a hash", until: "you choose another" },
  {
    what: "Authenticator app, recovery codes, passkeys",
    why: "to sign in; encrypted, as hashes, or as public keys",
    until: "you remove them",
  },
  {
    what: "Sessions, with browser and time of last use",
    why: "to list where you are signed in",
    until: `you sign out; at most ${SESSION_DAYS} days`,
  },
  {
    what: "Refresh tokens of an outside sign-in service",
    why: "to see whether you may still sign in there; encrypted",
    until: `you sign out; at most ${SESSION_DAYS} days`,
  },
  {
    what: "Networks and accounts of failed sign-ins",
    why: "to stop guessing; only as hashes, never as addresses",
    until: "two hours",
  },
  {
    what: "Networks from which you signed in",
    why: "so that others who guess cannot lock you out; only as hashes",
    until: `${SESSION_DAYS} days`,
  },
  {
    what: "Names and addresses of readers who wrote",
    why: "to answer them",
    until: `${CONTACT_DAYS} days after their report was settled`,
  },
  {
    what: "Drafts of verdicts",
    why: "so that you can go on later; nobody else sees them",
    until: "you submit or empty them",
  },
  {
    what: "Kept copies of sources",
    why: "to show what a source said when it was cited",
    until: "no limit, also where a source is gone",
  },
  { what: "Uploaded files that nothing cites", why: "they may still be cited", until: `${UNCITED_FILE_DAYS} days` },
  { what: "Drafts in the browser", why: "so that nothing typed is lost", until: "they are sent" },
];
