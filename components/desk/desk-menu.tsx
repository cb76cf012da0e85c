"use client";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { TriggerButton } from "#components/ui/button.tsx";
import type { WaitingCounts } from "#domain/my-work.ts";
import { RoomName } from "./room-name.tsx";
import { isRoom, type Room } from "./rooms.ts";

/** The menu of the rooms, for a bar that is too narrow to list them. */
export function DeskMenu({ path, rooms, waiting }: { path: string; rooms: Room[]; waiting: WaitingCounts }) {
  return (
    <MenuTrigger>
      <TriggerButton kind="plain" className="menu-button" aria-label="Main">
        <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
          <path d="M0 1h18M0 7h18M0 13h18" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </TriggerButton>
      <Popover className="popover">
        <Menu aria-label="Main">
          {rooms.map((room) => (
            <MenuItem key={room.href} href={room.href} aria-current={isRoom(room.href, path) ? "page" : undefined}>
              <RoomName room={room} waiting={waiting} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
