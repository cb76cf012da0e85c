/** What an identity provider says about a person who signed in there. */
export type ClaimedIdentity = { provider: string; subject: string; email: string | null; isVerified: boolean };

/** Why a sign-in at an identity provider was refused, by the code in the address of the page that shows it. */
export const REFUSALS = {
  "not-linked":
    "This sign-in is not linked to an account here yet. Sign in with your password and link it under Settings, or open your invitation and accept it with this sign-in.",
  disabled: "This account is disabled. Ask an admin of your newsroom.",
  "no-role":
    "None of your groups at the service has a role here any more, so your account was disabled. Ask an admin of your newsroom.",
  unverified:
    "The service has not verified your e-mail address, so this sign-in cannot be used. Verify the address there, then try again.",
  taken: "This sign-in is already linked to another person here.",
  "other-address":
    "This sign-in has a different e-mail address from the invitation. Use the invited address, or choose a password.",
  over: "This link has been used or has expired. Ask an admin for a new one.",
} as const;
export type Refusal = keyof typeof REFUSALS;

/** The sentence for a sign-in that the identity provider or Galley refused; null without an error. */
export function refusalSentence(error: string | string[] | undefined): string | null {
  if (typeof error !== "string") return null;
  return Object.hasOwn(REFUSALS, error)
    ? REFUSALS[error as Refusal]
    : "Sign-in failed. Try again, or use your password.";
}
