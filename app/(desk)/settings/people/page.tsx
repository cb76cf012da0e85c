import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitePerson } from "#components/people/invite-person.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { people } from "#data/people.ts";
import { signedInViewer } from "#data/viewer.ts";
import { can } from "#domain/permissions.ts";

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
