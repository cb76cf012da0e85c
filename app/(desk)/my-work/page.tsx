import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CommandKey } from "#components/commands/command-key.tsx";
import { DepartingRulings } from "#components/my-work/departing-rulings.tsx";
import { NothingOwed } from "#components/my-work/nothing-owed.tsx";
import { WorkList } from "#components/my-work/work-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { workspaceAddress } from "#domain/addresses.ts";
import { MyWorkFilter, targetOf } from "#domain/my-work.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { myWork } from "#server/work/my-work.ts";
import { openClaims } from "#server/work/open-claims.ts";

export const metadata: Metadata = { title: "My work" };

/** The open work of the viewer, most urgent first, and what became of their verdicts. */
export default async function MyWorkPage({ searchParams }: PageProps<"/my-work">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.read")) redirect("/");
  const now = new Date();
  const today = await todayInNewsroom(now);
  const { kind } = filterIn(MyWorkFilter, await searchParams);
  const [{ items: all, rulings }, scale] = await Promise.all([myWork(viewer, now), ratingScale(viewer)]);
  const items = kind ? all.filter((item) => item.kind === kind) : all;
  const [first] = items;
  return (
    <main className="page my-work" id="main">
      <div className="page-head">
        <h1>{kind === "question" ? "Questions for you" : "My work"}</h1>
        {kind && <Link href="/my-work">Show all my work</Link>}
        {first && (
          <div className="end">
            <ButtonLink kind="main" href={workspaceAddress(targetOf(first))}>
              Open the first <CommandKey of="nextTask" />
            </ButtonLink>
          </div>
        )}
      </div>
      {items.length === 0 && <NothingOwed offered={kind ? [] : await openClaims(viewer)} />}
      <WorkList items={items} viewerId={viewer.id} today={today} />
      <DepartingRulings rulings={kind ? [] : rulings} scale={scale} />
    </main>
  );
}
