import { Link } from "#components/ui/link.tsx";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { SCREENS, type Screen, screenAddress, screensFor } from "#domain/dashboard-screens.ts";
import type { Role } from "#domain/permissions.ts";

type DashboardNavProps = { role: Role; screen: Screen; filter: DashboardFilter };

/** The screens of the dashboard. The filter stays when another one is opened. */
export const DashboardNav = ({ role, screen, filter }: DashboardNavProps) => (
  <nav className="tabs" aria-label="Dashboard">
    {screensFor(role).map((key) => (
      <Link key={key} href={screenAddress(key, filter)} aria-current={key === screen ? "page" : undefined}>
        {SCREENS[key].name}
      </Link>
    ))}
  </nav>
);
