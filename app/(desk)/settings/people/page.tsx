import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitePerson } from "#components/people/invite-person.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { people } from "#server/people/people.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "people.manage")) notFound();
  const everyone = await people(viewer);
  return (
    <section className="broad">
      <div className="section-head">
        <h2>People</h2>
        <InvitePerson />
      </div>
      <PeopleTable people={everyone.people} viewerId={viewer.id} />
    </section>
  );
}
