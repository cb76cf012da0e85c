import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "#components/ui/link.tsx";
import { WorkTable } from "#components/work/work-table.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { workByPerson } from "#server/work/tasks.ts";

export const metadata: Metadata = { title: "Work" };

/** Who has how much work, and what of it is late. */
export default async function WorkPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "work.read")) redirect("/");
  const people = await workByPerson(viewer, await todayInNewsroom(new Date()));
  return (
    <main className="page work" id="main">
      <div className="page-head">
        <h1>Work</h1>
        <div className="end">
          <Link href="/work/experts">Outside experts</Link>
        </div>
      </div>
      <WorkTable people={people} />
    </main>
  );
}
