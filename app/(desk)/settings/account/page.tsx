import type { Metadata } from "next";
import { DigestForm } from "#components/account/digest-form.tsx";
import { EmailForm } from "#components/account/email-form.tsx";
import { HideNamesForm } from "#components/account/hide-names-form.tsx";
import { KeysForm } from "#components/account/keys-form.tsx";
import { LinkedSignIns } from "#components/account/linked-sign-ins.tsx";
import { NameForm } from "#components/account/name-form.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { SignOutEverywhere } from "#components/account/sign-out-everywhere.tsx";
import { Link } from "#components/ui/link.tsx";
import { refusalSentence } from "#domain/identity.ts";
import { atLeast } from "#domain/permissions.ts";
import { ROLE_LABELS } from "#domain/person.ts";
import { oidc } from "#server/auth/oidc.ts";
import { apiTokens } from "#server/auth/tokens.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { readAccount } from "#server/people/accounts.ts";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage({ searchParams }: PageProps<"/settings/account">) {
  const viewer = await signedInViewer();
  const [account, { tokens }] = await Promise.all([readAccount(viewer), apiTokens(viewer)]);
  const { name, email, emailMe, hideNames, weeklyDigest, shortcuts, role, version, hasPassword, identities } = account;
  const service = oidc();
  return (
    <>
      <section>
        <h2>You</h2>
        <p className="quiet">
          {ROLE_LABELS[role].label}. {ROLE_LABELS[role].may}
        </p>
        <NameForm key={version} name={name} email={email} version={version} />
      </section>
      {atLeast(role, "reviewer") && (
        <section id="e-mail">
          <h2>E-mail</h2>
          <p className="quiet">
            {mailSettings()
              ? "Galley e-mails you when something happens that you have not read here."
              : "This newsroom does not send e-mail yet. Your choice is saved for when it does."}
          </p>
          <EmailForm key={version} name={name} emailMe={emailMe} version={version} />
          <DigestForm name={name} weeklyDigest={weeklyDigest} version={version} />
        </section>
      )}
      {atLeast(role, "editor") && (
        <section>
          <h2>Verdicts</h2>
          <HideNamesForm key={version} name={name} hideNames={hideNames} version={version} />
        </section>
      )}
      <section id="keys">
        <h2>Keys</h2>
        <p className="quiet">They are kept with your account and work in every browser in which you sign in.</p>
        <KeysForm key={version} name={name} role={role} shortcuts={shortcuts} version={version} />
      </section>
      <section>
        <h2>Password</h2>
        {hasPassword ? (
          <>
            <p className="quiet">A new password signs you out on every other device and revokes your API tokens.</p>
            <PasswordForm email={email} tokens={tokens} />
          </>
        ) : (
          <p className="quiet">
            You sign in with an outside service. An admin can also give you a link to choose a password.
          </p>
        )}
      </section>
      {service && (
        <section>
          <h2>Linked sign-ins</h2>
          <p className="quiet">With a linked sign-in at {service.name} you can sign in without your password.</p>
          <LinkedSignIns
            identities={identities}
            service={service.name}
            refusal={refusalSentence((await searchParams).error)}
          />
        </section>
      )}
      <section>
        <h2>Sign out everywhere</h2>
        <p className="quiet">
          This signs you out on every device, including this one, and revokes your API tokens.{" "}
          <Link href="/settings/sign-in">See where you are signed in</Link>.
        </p>
        <SignOutEverywhere tokens={tokens} />
      </section>
    </>
  );
}
