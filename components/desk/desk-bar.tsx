"use client";
import { usePathname } from "next/navigation";
import { useDesk } from "#client/outbox/hooks.ts";
import { CommandPalette } from "#components/commands/command-palette.tsx";
import { NextWorkCommand } from "#components/my-work/next-work-command.tsx";
import { Bell } from "#components/notifications/bell.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Viewer } from "#domain/permissions.ts";
import { DeskCommands } from "./desk-commands.tsx";
import { DeskMenu } from "./desk-menu.tsx";
import { destinationsFor } from "./destinations.ts";
import { isRoom, roomsFor } from "./rooms.ts";
import { SaveStateLabel } from "./save-state-label.tsx";
import { ViewerMenu } from "./viewer-menu.tsx";

/** The bar on top of every page. It sends work that was left unsaved. `unread` counts new notifications. */
export function DeskBar({ viewer, unread }: { viewer: Viewer; unread: number }) {
  const path = usePathname();
  const rooms = roomsFor(viewer.role);
  useDesk(viewer.id);
  return (
    <header className="bar">
      <DeskMenu path={path} rooms={rooms} />
      <Link className="brand" href="/">
        Galley
      </Link>
      {rooms.length > 0 && (
        <nav aria-label="Main">
          {rooms.map(({ href, name }) => (
            <Link key={href} href={href} aria-current={isRoom(href, path) ? "page" : undefined}>
              {name}
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
