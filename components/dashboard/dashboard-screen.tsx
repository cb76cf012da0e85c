import type { ComponentProps, ReactNode } from "react";
import { SavedViews } from "#components/saved-view/saved-views.tsx";
import { DashboardFilters } from "./dashboard-filters.tsx";
import { DashboardNav } from "./dashboard-nav.tsx";

type Frame = ComponentProps<typeof SavedViews> & ComponentProps<typeof DashboardFilters>;

type DashboardScreenProps = { frame: Frame; title: string; children: ReactNode };

/** What all screens of the dashboard have around their figures. */
export function DashboardScreen({ frame, title, children }: DashboardScreenProps) {
  const { viewer, views, screen, filter, facets, scale } = frame;
  return (
    <main className="page dashboard" id="main">
      <div className="page-head">
        <h1>{title}</h1>
        <div className="end">
          <SavedViews viewer={viewer} views={views} screen={screen} filter={filter} />
        </div>
      </div>
      <DashboardNav role={viewer.role} screen={screen} filter={filter} />
      <DashboardFilters screen={screen} filter={filter} facets={facets} scale={scale} />
      {children}
    </main>
  );
}
