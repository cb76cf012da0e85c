import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SessionList } from "#components/account/session-list.tsx";
import { ErasePerson } from "#components/people/erase-person.tsx";
import { ResetSecondFactor } from "#components/people/reset-second-factor.tsx";
import { SignPersonOut } from "#components/people/sign-person-out.tsx";
import { Link } from "#components/ui/link.tsx";
import { Id } from "#domain/fields.ts";
import { can } from "#domain/permissions.ts";
import { ROLE_LABELS } from "#domain/person.ts";
import { currentSessionId, signedInViewer } from "#server/auth/viewer.ts";
import { openSessions } from "#server/people/open-sessions.ts";
import { findPerson } from "#server/people/people.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/settings/people/[personId]">) {
  const viewer = await signedInViewer();
  const id = Id.safeParse((await params).personId).data;
  if (!id || !can(viewer, "people.manage")) notFound();
  const person = await findPerson(viewer, id);
  if (!person) notFound();
  const { sessions } = await openSessions(viewer, id, await currentSessionId());
  return (
    <>
      <p>
        <Link href="/settings/people">All people</Link>
      </p>
      <section className="broad">
        <h2>{person.name}</h2>
        <p className="quiet">
          {person.email}. {ROLE_LABELS[person.role].label}.
        </p>
        <h3>Sessions</h3>
        <SessionList sessions={sessions} />
        {id !== viewer.id && sessions.length > 0 && (
          <>
            <p className="quiet">API tokens of {person.name} go on working.</p>
            <SignPersonOut personId={id} />
          </>
        )}
      </section>
      {id !== viewer.id && (
        <section>
          <h3>Two-factor sign-in</h3>
          <p className="quiet">
            Removes the authenticator app, the recovery codes and the passkeys of {person.name}, and signs them out.
            First make sure that it is {person.name} who asks for this.
          </p>
          <ResetSecondFactor personId={id} />
        </section>
      )}
      <section>
        <h3>Personal data</h3>
        <p>
          <a href={`/api/v1/people/${id}/data`}>Save what Galley keeps about {person.name}</a>
        </p>
        {person.state === "disabled" && <ErasePerson person={person} />}
      </section>
    </>
  );
}
