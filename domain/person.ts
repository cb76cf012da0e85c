import * as z from "zod";
import { requiredLine, text } from "./fields.ts";
import { EMAIL_CHOICES, type EmailMe } from "./notification.ts";
import { ROLES, type Role, type Viewer } from "./permissions.ts";

/** Roles as people read them, with what each may do. */
export const ROLE_LABELS: Record<Role, { label: string; may: string }> = {
  reader: { label: "Reader", may: "Reads published reports." },
  reviewer: { label: "Reviewer", may: "Imports articles, marks claims and gives verdicts." },
  editor: { label: "Editor", may: "Does what a reviewer does, corrects any article or claim, and rules on claims." },
  admin: { label: "Admin", may: "Does what an editor does, and looks after people, their roles and the rating scale." },
};

/** An e-mail address in the one spelling that is stored: lower case, no white space around it. */
export const Email = z
  .string()
  .max(254, "This e-mail address is too long.")
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email("Give an e-mail address, such as name@newsroom.example."));

export const PersonName = requiredLine(120, "Give a name.");

/** Bounds of a password, in characters as people count them. */
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

/** A password someone chooses. Whether it is too easy to guess is for `passwordFault`, which also knows whose it is. */
export const NewPassword = text(LONGEST_PASSWORD * 2).refine((value) => {
  const characters = [...value].length;
  return characters >= SHORTEST_PASSWORD && characters <= LONGEST_PASSWORD;
}, `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`);

/** What an admin says about a person: inviting someone new, or changing who is there. */
export const PersonInput = z.strictObject({
  name: PersonName,
  email: Email,
  role: z.enum(ROLES, "Choose one of the four roles."),
  disabled: z.boolean().default(false),
});
export type PersonInput = z.infer<typeof PersonInput>;

/** What people say about themselves; without `emailMe` what they are e-mailed about stays. */
export const AccountInput = z.strictObject({
  name: PersonName,
  emailMe: z.enum(Object.keys(EMAIL_CHOICES) as [EmailMe, ...EmailMe[]]).optional(),
});
export type AccountInput = z.infer<typeof AccountInput>;

/** Changing one's own password. */
export const PasswordChange = z.strictObject({ current: z.string().max(1000), password: NewPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** The secret part of a link that lets someone in. */
const Secret = z.string().min(1).max(200);

/** Using an invitation (which may correct the name) or a link for a new password. */
export const AccessInput = z.strictObject({ secret: Secret, name: PersonName.optional(), password: NewPassword });
export type AccessInput = z.infer<typeof AccessInput>;

/** Saying that an invitation will be accepted with an outside sign-in. */
export const AccessByIdentity = z.strictObject({ secret: Secret });

/** Making the first admin, with the code the terminal shows. */
export const SetUpInput = z.strictObject({
  code: text(200).transform((value) => value.trim()),
  name: PersonName,
  email: Email,
  password: NewPassword,
});
export type SetUpInput = z.infer<typeof SetUpInput>;

/** `invited` until a first password or outside sign-in is there. */
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

/** One's own account. */
export type Account = Pick<Person, "id" | "name" | "email" | "role" | "version"> & {
  hasPassword: boolean;
  /** What they are told of by e-mail. */
  emailMe: EmailMe;
  identities: LinkedIdentity[];
};

/** A sign-in at an outside service; `provider` is its issuer's address, `subject` its name for the person. */
export type LinkedIdentity = { provider: string; subject: string; email: string; createdAt: string };

/** A link that lets one person in once, shown when it is made and never again. */
export type AccessLink = { kind: "invitation" | "reset"; path: string; expiresAt: string };

/** Who acts when the command line or the start does: above all roles, and no person in the log. */
export const OPERATOR: Viewer = { id: "operator", name: "Galley", role: "admin" };

/** The person to name in the log; null for the operator. */
export const actorOf = (viewer: Viewer): string | null => (viewer.id === OPERATOR.id ? null : viewer.id);
