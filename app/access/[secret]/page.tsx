import type { Metadata } from "next";
import { AccessForm } from "#components/account/access-form.tsx";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { Link } from "#components/ui/link.tsx";
import { REFUSALS, refusalSentence } from "#domain/identity.ts";
import { findAccessLink } from "#server/auth/access-links.ts";
import { oidc } from "#server/auth/oidc.ts";

export const metadata: Metadata = { title: "Your access link" };

/** The page to which an invitation or a link for a new password leads. */
export default async function AccessPage({ params, searchParams }: PageProps<"/access/[secret]">) {
  const { secret } = await params;
  const link = await findAccessLink(secret);
  const isInvitation = link?.kind === "invitation";
  return (
    <main className="gate" id="main">
      <p className="brand">
        <BrandMark />
        Galley
      </p>
      <h1>{!link ? "This link no longer works" : isInvitation ? `Welcome, ${link.name}` : "Choose a new password"}</h1>
      {link ? (
        <AccessForm
          secret={secret}
          isInvitation={isInvitation}
          name={link.name}
          email={link.email}
          tokens={link.tokens}
          service={oidc()?.name ?? null}
          refusal={refusalSentence((await searchParams).error)}
        />
      ) : (
        <p className="quiet">
          {REFUSALS.over} If you have a password already, <Link href="/sign-in">sign in</Link>.
        </p>
      )}
    </main>
  );
}
