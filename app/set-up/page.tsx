import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetUpForm } from "#components/account/set-up-form.tsx";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { hasSetUpCode, isEmptyNewsroom } from "#server/auth/set-up.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  if (!(await isEmptyNewsroom())) redirect("/sign-in");
  return (
    <main className="gate" id="main">
      <p className="brand">
        <BrandMark />
        Galley
      </p>
      <h1>Set up your newsroom</h1>
      {hasSetUpCode() ? (
        <>
          <p className="quiet">There are no accounts yet. You will be the first admin and can invite others.</p>
          <SetUpForm />
        </>
      ) : (
        <p className="quiet">
          There are no accounts yet, and Galley was started without a set-up code. Start it with npm start, which prints
          one.
        </p>
      )}
    </main>
  );
}
