import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FirstSteps } from "#components/first-steps/first-steps.tsx";
import { NothingWaits } from "#components/today/nothing-waits.tsx";
import { TodayGroup } from "#components/today/today-group.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { readFirstSteps } from "#server/first-steps.ts";
import { readToday } from "#server/today.ts";

export const metadata: Metadata = { title: "Today" };

/** What waits for the editor now, most urgent first. */
export default async function TodayPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "work.read")) redirect("/");
  const [{ at, groups }, firstSteps] = await Promise.all([readToday(viewer, new Date()), readFirstSteps(viewer)]);
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Today</h1>
      </div>
      {firstSteps && <FirstSteps steps={firstSteps} />}
      {groups.length === 0 && !firstSteps && <NothingWaits />}
      <div className="today-groups">
        {groups.map((group) => (
          <TodayGroup key={group.kind} group={group} now={at} />
        ))}
      </div>
    </main>
  );
}
