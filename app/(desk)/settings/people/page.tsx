import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitePerson } from "#components/people/invite-person.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { PeopleFilter, peopleAddress } from "#domain/person.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { PEOPLE_PAGE_SIZE, people } from "#server/people/people.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "people.manage")) notFound();
  const { after, ...first } = filterIn(PeopleFilter, await searchParams);
  const { people: page, nextCursor } = await people(viewer, { after, ...first });
  return (
    <section className="broad">
      <div className="section-head">
        <h2>{first.state ? "Invitations not accepted" : "People"}</h2>
        <InvitePerson />
      </div>
      {first.state && (
        <p>
          <Link href={peopleAddress()}>Show everyone</Link>
        </p>
      )}
      <PeopleTable people={page} viewerId={viewer.id} />
      <PageLinks
        label="Pages of people"
        first={after ? peopleAddress(first) : null}
        next={nextCursor ? peopleAddress({ ...first, after: nextCursor }) : null}
        size={PEOPLE_PAGE_SIZE}
      />
    </section>
  );
}
