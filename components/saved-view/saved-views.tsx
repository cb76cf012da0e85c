"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type Screen, screenAddress } from "#domain/dashboard-screens.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { SavedView } from "#domain/saved-view.ts";
import { SavedViewRow } from "./saved-view-row.tsx";
import { ViewDialog } from "./view-dialog.tsx";

type SavedViewsProps = {
  viewer: Pick<Viewer, "id" | "role">;
  views: SavedView[];
  screen: Screen;
  filter: DashboardFilter;
};

/** The views that were saved, and a button that saves this one. */
export function SavedViews({ viewer, views, screen, filter }: SavedViewsProps) {
  const router = useRouter();
  const [open, setOpen] = useState<SavedView | "new" | null>(null);
  const done = (sentence: string) => {
    setOpen(null);
    say(sentence);
    router.refresh();
  };
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <details>
          <summary>Saved views ({views.length})</summary>
          <ul className="divided">
            {views.map((view) => (
              <SavedViewRow
                key={view.id}
                {...{ viewer, view, done }}
                here={screenAddress(screen, filter)}
                onChange={() => setOpen(view)}
              />
            ))}
          </ul>
        </details>
      )}
      <Button kind="plain" onClick={() => setOpen("new")}>
        Save this view
      </Button>
      {open && (
        <ViewDialog
          view={open === "new" ? null : open}
          shows={open === "new" ? { screen, filter } : open}
          onSaved={({ name }) => done(`The view “${name}” was saved.`)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
