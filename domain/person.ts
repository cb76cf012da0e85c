import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { Shortcuts } from "./commands/shortcuts.ts";
import { requiredLine, text } from "./fields.ts";
import { TimeZone } from "./newsroom-settings.ts";
import { EMAIL_CHOICES, type EmailMe } from "./notification.ts";
import { PageQuery } from "./page-query.ts";
import { ROLES, type Role, type Viewer } from "./permissions.ts";
import { KeptTokens } from "./token.ts";

/** The name of each role for people, and what it may do. */
export const ROLE_LABELS: Record<Role, { label: string; may: string }> = {
  reader: { label: "Reader", may: "Can read published reports." },
  reviewer: { label: "Reviewer", may: "Can also import articles, mark claims and give verdicts." },
  editor: { label: "Editor", may: "Can also correct any article or claim, and rule on claims." },
  admin: { label: "Admin", may: "Can also manage people, their roles and the rating scale." },
};

/** An e-mail address in the form that is stored: lower case, without white space around it. */
export const Email = z
  .string()
  .max(254, "This e-mail address is too long.")
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email("Enter an e-mail address, such as name@newsroom.example."));

export const PersonName = requiredLine(120, "Enter a name.");

/** Characters that nobody sees: they hide a difference between two names, or turn the text around a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What is wrong with a new name; null when it can be used. `others` are the names of all other people. */
export function nameFault(name: string, others: string[]): string | null {
  if (INVISIBLE.test(name)) return "A name cannot contain invisible characters. Type it instead of pasting it.";
  if (others.some((other) => nameKey(other) === nameKey(name)))
    return "Someone here already has this name. Add something to tell the two apart, such as a middle initial.";
  return null;
}

/** Names with the same key look the same, or differ only in case and white space. */
const nameKey = (name: string) =>
  name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();

/** In Unicode code points. */
export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 200;

/** A new password. `passwordFault`, which knows the person, decides whether it is too easy to guess. */
export const NewPassword = text(MAX_PASSWORD_LENGTH * 2).refine((value) => {
  const characters = [...value].length;
  return characters >= MIN_PASSWORD_LENGTH && characters <= MAX_PASSWORD_LENGTH;
}, `A password needs ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters.`);

/** Invites a person, or changes one. For admins. */
export const PersonInput = z.strictObject({
  name: PersonName,
  email: Email,
  role: z.enum(ROLES, "Choose one of the four roles."),
  disabled: z.boolean().default(false),
});
export type PersonInput = z.infer<typeof PersonInput>;

/** Changes one's own account. A setting that is left out stays. */
export const AccountInput = z.strictObject({
  name: PersonName,
  emailMe: z.enum(Object.keys(EMAIL_CHOICES) as [EmailMe, ...EmailMe[]]).optional(),
  hideNames: z.boolean().optional(),
  weeklyDigest: z.boolean().optional(),
  shortcuts: Shortcuts.optional(),
});
export type AccountInput = z.infer<typeof AccountInput>;

/** Closes the introduction that is shown in articles, or shows it again. */
export const IntroductionInput = z.strictObject({ closed: z.boolean() });
export type IntroductionInput = z.infer<typeof IntroductionInput>;

export const PasswordChange = z.strictObject({
  current: z.string().max(1000),
  password: NewPassword,
  keepTokens: KeptTokens.optional(),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** The secret part of an invitation or of a link for a new password. */
const Secret = z.string().min(1).max(200);

/** Uses an invitation or a link for a new password. The name of an invitation can be corrected. */
export const AccessInput = z.strictObject({
  secret: Secret,
  name: PersonName.optional(),
  password: NewPassword,
  keepTokens: KeptTokens.optional(),
});
export type AccessInput = z.infer<typeof AccessInput>;

/** Starts to accept an invitation with an outside sign-in. */
export const AccessByIdentity = z.strictObject({ secret: Secret });

/** Adds the first admin, with the code that the terminal shows. */
export const SetUpInput = z.strictObject({
  code: text(200).transform((value) => value.trim()),
  name: PersonName,
  email: Email,
  password: NewPassword,
  /** The time zone of the newsroom, as the browser knows it. */
  timeZone: TimeZone.optional(),
});
export type SetUpInput = z.infer<typeof SetUpInput>;

/** `invited` until the person has a password or an outside sign-in. */
export type PersonState = "active" | "invited" | "disabled";

/** Someone who signs in, as admins see them. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: PersonState;
  createdAt: string;
  version: number;
};

/** Which people are listed; without a state everyone. */
export const PeopleFilter = PageQuery.extend({ state: z.enum(["invited"]).optional() });
export type PeopleFilter = z.infer<typeof PeopleFilter>;

export const peopleAddress = (filter: PeopleFilter = {}): string => addressWith("/settings/people", filter);

export type Account = Pick<Person, "id" | "name" | "email" | "role" | "version"> & {
  hasPassword: boolean;
  /** What Galley e-mails them about. */
  emailMe: EmailMe;
  /** Whether they get verdicts without the names of their reviewers, in shuffled order. */
  hideNames: boolean;
  /** Whether they get the weekly digest by e-mail. */
  weeklyDigest: boolean;
  shortcuts: Shortcuts;
  identities: LinkedIdentity[];
};

/** A sign-in at an outside service: `provider` is the address of its issuer, `subject` the id of the person there. */
export type LinkedIdentity = { provider: string; subject: string; email: string; createdAt: string };

/** A link with which one person can choose a password, once. It is shown only when it is made. */
export type AccessLink = { kind: "invitation" | "reset"; path: string; expiresAt: string };

/** The viewer for the command line and the start. It has all rights and is not a person in the log. */
export const OPERATOR: Viewer = { id: "operator", name: "Galley", role: "admin" };

/** The id of the person for the log; null for the operator. */
export const actorOf = (viewer: Viewer): string | null => (viewer.id === OPERATOR.id ? null : viewer.id);
