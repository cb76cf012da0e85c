import { settingsPagesFor } from "#components/account/settings-pages.ts";
import type { Destination } from "#components/commands/destination.ts";
import { claimsAddress } from "#domain/claim-filter.ts";
import { SCREENS, screensFor } from "#domain/dashboard-screens.ts";
import { atLeast, type Role } from "#domain/permissions.ts";
import { STANDINGS } from "#domain/standing.ts";
import { roomsFor } from "./rooms.ts";

/** Other words by which people look for a page. */
const ALSO: Record<string, string> = {
  "/settings/account": "name password e-mail keys shortcuts sessions settings profile",
  "/settings/tokens": "keys developer settings",
  "/settings/people": "users roles invite settings",
  "/settings/rating-scale": "ratings labels colours settings",
  "/settings/methodology": "how we work method readers settings",
  "/reader-reports": "reports questions errors public answers",
  "/my-work": "tasks assigned mine",
  "/affairs": "stories sets topics",
  "/quotations": "quotes utterances speakers said reports",
  "/exports": "downloads files pdf word csv",
  "/sources": "library evidence publications",
  "/adjudication": "queue rulings",
  "/imports": "Hypothesis W3C ClaimReview JSON annotations",
  "/search": "find full text",
  "/precedents": "ClaimReview reviews other newsrooms",
  "/dashboard": "figures charts overview",
  "/dashboard/quality": "agreement alpha kappa reviewers",
  "/dashboard/outlets": "mix shares media speakers",
  "/dashboard/evidence": "sources health",
  "/dashboard/corrections": "changes requests",
  "/dashboard/people": "workload late time",
  "/dashboard/digest": "numbers week mail",
};

/** Pages of reviewers that are no rooms of their own. */
const FURTHER_PAGES = [
  { href: "/search", name: "Search" },
  { href: "/exports", name: "Exports" },
  { href: "/precedents", name: "Precedents" },
  { href: "/quotations", name: "Quotations" },
  { href: "/imports", name: "Import annotations and reviews" },
];

/** The screens of the dashboard besides its overview, which is a room. */
const dashboardScreensFor = (role: Role) =>
  screensFor(role)
    .filter((screen) => screen !== "overview")
    .map((screen) => ({ href: SCREENS[screen].path, name: `Dashboard: ${SCREENS[screen].name}` }));

/** The pages that the palette offers a person: the rooms, the settings, further pages, and the claims by standing. */
export function destinationsFor(role: Role): Destination[] {
  const filtered = STANDINGS.map((standing) => ({ href: claimsAddress({ standing }), name: `Claims: ${standing}` }));
  return [
    ...roomsFor(role),
    ...settingsPagesFor(role),
    ...dashboardScreensFor(role),
    ...(atLeast(role, "reviewer") ? [...FURTHER_PAGES, ...filtered] : []),
  ].map(({ href, name }) => ({ href, name, also: ALSO[href] ?? "" }));
}
