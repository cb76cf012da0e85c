import type { CommandId } from "#domain/commands/commands.ts";
import type { WaitingCounts } from "#domain/my-work.ts";
import { atLeast, type Role } from "#domain/permissions.ts";

export type Room = {
  href: string;
  name: string;
  least: Role;
  /** The count that is shown with its name. */
  counts?: keyof WaitingCounts;
  /** The command that leads there. */
  command?: CommandId;
};

/** A larger count is shown as “more than this”. */
export const MAX_SHOWN_COUNT = 999;

/** The rooms of the desk, in the order of the work, and who may enter them. */
const ROOMS: Room[] = [
  { href: "/today", name: "Today", least: "editor" },
  { href: "/my-work", name: "My work", least: "reviewer", counts: "myWork" },
  { href: "/articles", name: "Articles", least: "reviewer" },
  { href: "/affairs", name: "Affairs", least: "reviewer" },
  { href: "/claims", name: "Claims", least: "reviewer" },
  { href: "/sources", name: "Sources", least: "reviewer", command: "library" },
  { href: "/adjudication", name: "Adjudication", least: "editor", counts: "adjudication" },
  { href: "/work", name: "Work", least: "editor" },
  { href: "/correction-requests", name: "Corrections", least: "editor" },
  { href: "/reader-reports", name: "Readers", least: "editor", counts: "readers" },
  { href: "/dashboard", name: "Dashboard", least: "reviewer" },
];

export const roomsFor = (role: Role): Room[] => ROOMS.filter(({ least }) => atLeast(role, least));

export const isRoom = (href: string, path: string) => path === href || path.startsWith(`${href}/`);
