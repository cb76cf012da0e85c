import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { refusalSentence } from "#domain/identity.ts";
import { nextPath } from "#domain/next-path.ts";
import { oidc } from "#server/auth/oidc.ts";
import { isEmptyNewsroom } from "#server/auth/set-up.ts";
import { currentViewer } from "#server/auth/viewer.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: path, error } = await searchParams;
  const next = nextPath(typeof path === "string" ? path : null);
  if (await currentViewer()) redirect(next);
  if (await isEmptyNewsroom()) redirect("/set-up");
  return (
    <main className="gate" id="main">
      <p className="brand">
        <BrandMark />
        Galley
      </p>
      <h1>Sign in</h1>
      <SignInForm next={next} service={oidc()?.name ?? null} refusal={refusalSentence(error)} />
    </main>
  );
}
