import { atLeast, type Role } from "#domain/permissions.ts";

export type Room = { href: string; name: string; least: Role };

/** The rooms of the desk, in the order of the work, and who may enter them. */
const ROOMS: Room[] = [
  { href: "/today", name: "Today", least: "editor" },
  { href: "/my-work", name: "My work", least: "reviewer" },
  { href: "/articles", name: "Articles", least: "reviewer" },
  { href: "/claims", name: "Claims", least: "reviewer" },
  { href: "/adjudication", name: "Adjudication", least: "editor" },
  { href: "/work", name: "Work", least: "editor" },
  { href: "/dashboard", name: "Dashboard", least: "reviewer" },
];

export const roomsFor = (role: Role): Room[] => ROOMS.filter(({ least }) => atLeast(role, least));

export const isRoom = (href: string, path: string) => path === href || path.startsWith(`${href}/`);
