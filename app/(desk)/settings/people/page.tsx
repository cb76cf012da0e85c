import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitePerson } from "#components/people/invite-person.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { PEOPLE_PAGE_SIZE, people } from "#server/people/people.ts";

const PEOPLE_ADDRESS = "/settings/people";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "people.manage")) notFound();
  const { after } = filterIn(PageQuery, await searchParams);
  const { people: page, nextCursor } = await people(viewer, { after });
  return (
    <section className="broad">
      <div className="section-head">
        <h2>People</h2>
        <InvitePerson />
      </div>
      <PeopleTable people={page} viewerId={viewer.id} />
      <PageLinks
        label="Pages of people"
        first={after ? PEOPLE_ADDRESS : null}
        next={nextCursor ? `${PEOPLE_ADDRESS}?after=${nextCursor}` : null}
        size={PEOPLE_PAGE_SIZE}
      />
    </section>
  );
}
