"use client";
import { usePathname } from "next/navigation";
import { useDesk } from "#client/outbox/hooks.ts";
import { CommandPalette } from "#components/commands/command-palette.tsx";
import { useShortcuts } from "#components/commands/shortcuts-context.ts";
import { NextWorkCommand } from "#components/my-work/next-work-command.tsx";
import { Bell } from "#components/notifications/bell.tsx";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { Link } from "#components/ui/link.tsx";
import { keysOf } from "#domain/commands/shortcuts.ts";
import type { WaitingCounts } from "#domain/my-work.ts";
import type { Viewer } from "#domain/permissions.ts";
import { DeskCommands } from "./desk-commands.tsx";
import { DeskMenu } from "./desk-menu.tsx";
import { destinationsFor } from "./destinations.ts";
import { RoomName } from "./room-name.tsx";
import { isRoom, roomsFor } from "./rooms.ts";
import { SaveStateLabel } from "./save-state-label.tsx";
import { useWaitingCounts } from "./use-waiting-counts.ts";
import { ViewerMenu } from "./viewer-menu.tsx";

type DeskBarProps = {
  viewer: Viewer;
  /** New notifications. */
  unread: number;
  waiting: WaitingCounts;
};

/** The bar on top of every page. It sends work that was left unsaved. */
export function DeskBar({ viewer, unread, waiting: rendered }: DeskBarProps) {
  const path = usePathname();
  const waiting = useWaitingCounts(rendered, path);
  const rooms = roomsFor(viewer.role);
  useDesk(viewer.id);
  const shortcuts = useShortcuts();
  return (
    <header className="bar">
      <DeskMenu path={path} rooms={rooms} waiting={waiting} />
      <Link className="brand" href="/">
        <BrandMark />
        Galley
      </Link>
      {rooms.length > 0 && (
        <nav aria-label="Main">
          {rooms.map((room) => (
            <Link
              key={room.href}
              href={room.href}
              aria-current={isRoom(room.href, path) ? "page" : undefined}
              aria-keyshortcuts={room.command && keysOf(shortcuts, room.command)[0]}
            >
              <RoomName room={room} waiting={waiting} />
            </Link>
          ))}
        </nav>
      )}
      <div className="end">
        <SaveStateLabel />
        <CommandPalette role={viewer.role} destinations={destinationsFor(viewer.role)} />
        <DeskCommands viewer={viewer} />
        {rooms.length > 0 && (
          <>
            <NextWorkCommand />
            <Bell unread={unread} />
          </>
        )}
        <ViewerMenu viewer={viewer} />
      </div>
    </header>
  );
}
