import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AffairTable } from "#components/affair/affair-table.tsx";
import { EmptyAffairs } from "#components/affair/empty-affairs.tsx";
import { NewAffairButton } from "#components/affair/new-affair-button.tsx";
import { Link } from "#components/ui/link.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { AffairFilter } from "#domain/affair.ts";
import { can } from "#domain/permissions.ts";
import { listAffairs } from "#server/affairs/list.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

export const metadata: Metadata = { title: "Affairs" };

/** Sets of articles about one thing, with their progress. */
export default async function AffairsPage({ searchParams }: PageProps<"/affairs">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "affair.read")) redirect("/");
  const filter = filterIn(AffairFilter, await searchParams);
  const areArchived = filter.archived === "1";
  const { affairs } = await listAffairs(viewer, filter);
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>{areArchived ? "Archived affairs" : "Affairs"}</h1>
        <div className="end">
          <Link href={areArchived ? "/affairs" : "/affairs?archived=1"}>{areArchived ? "Affairs" : "Archived"}</Link>
          {can(viewer, "affair.change") && <NewAffairButton />}
        </div>
      </div>
      {affairs.length > 0 ? (
        <AffairTable affairs={affairs} />
      ) : (
        <EmptyAffairs mayMake={can(viewer, "affair.change")} areArchived={areArchived} />
      )}
    </main>
  );
}
