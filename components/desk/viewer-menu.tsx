"use client";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { settingsPagesFor } from "#components/account/settings-pages.ts";
import { runCommand } from "#components/commands/commands.ts";
import { KeyMenuItem } from "#components/commands/key-menu-item.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { CommandId } from "#domain/commands/commands.ts";
import { initials } from "#domain/initials.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { signOutHere } from "./sign-out.ts";
import { type Theme, useTheme } from "./theme.ts";

const THEMES: { id: Theme; name: string }[] = [
  { id: "system", name: "Match device" },
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
];

const HELP: { id: CommandId; name: string }[] = [
  { id: "commands", name: "All commands" },
  { id: "keys", name: "Keys" },
  { id: "meanings", name: "What the words mean" },
];

/** The menu of the viewer: settings, help, appearance and sign-out. */
export function ViewerMenu({ viewer }: { viewer: Viewer }) {
  const [theme, setTheme] = useTheme();
  return (
    <MenuTrigger>
      <Button className="who" isDisabled={!useHydrated()}>
        <span aria-hidden="true">{initials(viewer.name)}</span>
        <span className="visually-hidden">{`${viewer.name}, ${viewer.role}: account and settings`}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu>
          <MenuSection>
            <Header className="menu-head">
              <strong>{viewer.name}</strong>
              <span className="quiet">{viewer.role}</span>
            </Header>
            {can(viewer, "report.export") && <MenuItem href="/exports">Exports</MenuItem>}
            {settingsPagesFor(viewer.role).map(({ href, name }) => (
              <MenuItem key={href} href={href}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator />
          <MenuSection aria-label="Help">
            {HELP.map(({ id, name }) => (
              // The menu must be closed first: closing it moves the focus.
              <KeyMenuItem key={id} id={id} command={id} onAction={() => setTimeout(() => runCommand(id))}>
                {name}
              </KeyMenuItem>
            ))}
          </MenuSection>
          <Separator />
          <MenuSection
            aria-label="Appearance"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => setTheme([...keys][0] as Theme)}
          >
            {THEMES.map(({ id, name }) => (
              <MenuItem key={id} id={id}>
                {({ isSelected }) => (
                  <>
                    <span className="tick">{isSelected ? "✓" : ""}</span> {name}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator />
          <MenuItem onAction={() => void signOutHere()}>Sign out</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
