"use client";
import { signOut } from "next-auth/react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { say } from "#components/ui/announcer.ts";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { graphemeEnd } from "#domain/graphemes.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import { type Theme, useTheme } from "./theme.ts";

const THEMES: { id: Theme; name: string }[] = [
  { id: "system", name: "As the device" },
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
];

/** The menu of the viewer: settings, appearance and sign-out. */
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
            <MenuItem href="/settings/account">Account</MenuItem>
            <MenuItem href="/settings/tokens">API tokens</MenuItem>
            {atLeast(viewer.role, "admin") && <MenuItem href="/settings/people">People</MenuItem>}
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
          <MenuItem onAction={() => void leave()}>Sign out</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** next-auth would redirect to the configured address, which may differ from the one in the address bar. */
async function leave(): Promise<void> {
  const { detail }: { url: string; detail?: string } = await signOut({ redirect: false });
  if (detail) say(detail);
  else location.assign("/sign-in");
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, graphemeEnd(word, 1)))
    .slice(0, 2)
    .join("")
    .toUpperCase();
