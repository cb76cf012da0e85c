import { atLeast, type Role } from "#domain/permissions.ts";

export type SettingsPage = { href: string; name: string; least: Role };

/** The pages of the settings, and who may open them. */
const SETTINGS_PAGES: SettingsPage[] = [
  { href: "/settings/account", name: "Account", least: "reader" },
  { href: "/settings/sign-in", name: "Sign-in", least: "reader" },
  { href: "/settings/tokens", name: "API tokens", least: "reader" },
  { href: "/settings/privacy", name: "Privacy", least: "reader" },
  { href: "/settings/people", name: "People", least: "admin" },
  { href: "/settings/rating-scale", name: "Rating scale", least: "admin" },
  { href: "/settings/newsroom", name: "Newsroom", least: "admin" },
  { href: "/settings/suggestions", name: "Suggestions", least: "admin" },
  { href: "/settings/log", name: "Log", least: "admin" },
  { href: "/settings/methodology", name: "Methodology", least: "admin" },
  { href: "/settings/operation", name: "Operation", least: "admin" },
];

export const settingsPagesFor = (role: Role): SettingsPage[] =>
  SETTINGS_PAGES.filter(({ least }) => atLeast(role, least));
