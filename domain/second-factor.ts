import * as z from "zod";

/** A code of an authenticator app, or a recovery code, as somebody types it. */
const Code = z
  .string()
  .max(40)
  .transform((value) => value.replace(/[\s-]/g, "").toLowerCase());

export const CodeInput = z.strictObject({ code: Code });

/** The e-mail address and the password of somebody who is not signed in. */
export const SignInInput = z.strictObject({ email: z.string().max(300), password: z.string().max(1000) });

/** The code of an authenticator app, once white space is removed. */
export const APP_CODE = /^\d{6}$/;

/** How many recovery codes a person gets. */
export const RECOVERY_CODES = 10;

/** What a person adds to an authenticator app. */
export type Enrolment = {
  /** In base 32, for apps without a camera. */
  secret: string;
  /** The QR code that apps read: a picture as a data address. */
  picture: string;
};

/** The second factors of a person. */
export type SecondFactors = {
  /** When an authenticator app was set up; null without one. */
  authenticatorSince: string | null;
  recoveryCodesLeft: number;
  /** Whether the newsroom requires a second factor of the role of this person. */
  isRequired: boolean;
};

/** What a sign-in with the right password needs in addition, with the sentence that the person reads. */
export const SIGN_IN_STEPS = {
  code: "Enter the code that your authenticator app shows, or a recovery code.",
  "set-up": "Your newsroom requires two-factor sign-in of you. Set up an authenticator app to continue.",
} as const;
export type SignInStep = keyof typeof SIGN_IN_STEPS;

/** The step that an answer to a sign-in asks for by its sentence; null for any other sentence. */
export const stepOf = (sentence: string): SignInStep | null =>
  (Object.keys(SIGN_IN_STEPS) as SignInStep[]).find((step) => SIGN_IN_STEPS[step] === sentence) ?? null;
