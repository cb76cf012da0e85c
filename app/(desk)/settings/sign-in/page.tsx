import type { Metadata } from "next";
import { PasskeyForm } from "#components/account/passkey-form.tsx";
import { PasskeyList } from "#components/account/passkey-list.tsx";
import { SecondFactor } from "#components/account/second-factor.tsx";
import { SessionList } from "#components/account/session-list.tsx";
import { SignOutElsewhere } from "#components/account/sign-out-elsewhere.tsx";
import { passkeys } from "#server/auth/passkeys.ts";
import { secondFactorsOf } from "#server/auth/second-factor.ts";
import { SESSION_DAYS } from "#server/auth/sessions.ts";
import { currentSessionId, signedInViewer } from "#server/auth/viewer.ts";
import { openSessions } from "#server/people/open-sessions.ts";

export const metadata: Metadata = { title: "Sign-in" };

export default async function SignInSettingsPage() {
  const viewer = await signedInViewer();
  const [factors, { passkeys: own }, { sessions }] = await Promise.all([
    secondFactorsOf(viewer),
    passkeys(viewer),
    openSessions(viewer, viewer.id, await currentSessionId()),
  ]);
  return (
    <>
      <p className="quiet">
        Changes of your app and your passkeys need a sign-in of the last 15 minutes, and sign you out everywhere else.
      </p>
      <section>
        <h2>Two-factor sign-in</h2>
        <p className="quiet">
          A code of an app on your phone, in addition to your password. Somebody who learns your password cannot sign in
          with it alone.
        </p>
        <SecondFactor factors={factors} />
      </section>
      <section className="broad">
        <h2>Passkeys</h2>
        <p className="quiet">
          Sign in with your fingerprint, your face or the PIN of your device instead of a password and a code.
        </p>
        <PasskeyList passkeys={own} />
        <PasskeyForm />
      </section>
      <section className="broad">
        <h2>Sessions</h2>
        <p className="quiet">
          Where you are signed in. A session ends {SESSION_DAYS} days after its sign-in, or after two weeks without use.
        </p>
        <SessionList sessions={sessions} />
        <SignOutElsewhere />
      </section>
    </>
  );
}
