import { addressWith } from "./address-fields.ts";
import type { DashboardFilter } from "./claim-filter.ts";
import { atLeast, type Role } from "./permissions.ts";

/** The screens of the dashboard, in the order of its navigation, and who may open them. */
export const SCREENS = {
  overview: { path: "/dashboard", name: "Overview", least: "reviewer" },
  quality: { path: "/dashboard/quality", name: "Quality", least: "reviewer" },
  outlets: { path: "/dashboard/outlets", name: "Outlets and claimants", least: "reviewer" },
  evidence: { path: "/dashboard/evidence", name: "Evidence", least: "reviewer" },
  corrections: { path: "/dashboard/corrections", name: "Corrections", least: "reviewer" },
  people: { path: "/dashboard/people", name: "People", least: "editor" },
  digest: { path: "/dashboard/digest", name: "Weekly digest", least: "reviewer" },
} as const satisfies Record<string, { path: string; name: string; least: Role }>;
export type Screen = keyof typeof SCREENS;
export const SCREEN_KEYS = Object.keys(SCREENS) as [Screen, ...Screen[]];

export const screensFor = (role: Role): Screen[] => SCREEN_KEYS.filter((key) => atLeast(role, SCREENS[key].least));

/** A screen with this filter. */
export const screenAddress = (screen: Screen, filter: Partial<DashboardFilter> = {}): string =>
  addressWith(SCREENS[screen].path, filter);
