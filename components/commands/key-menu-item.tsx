"use client";
import type { ComponentProps } from "react";
import { MenuItem } from "react-aria-components";
import type { CommandId } from "#domain/commands/commands.ts";
import { CommandKey } from "./command-key.tsx";
import { useShortcut } from "./readable-keys.ts";

type KeyMenuItemProps = Omit<ComponentProps<typeof MenuItem>, "children" | "textValue" | "render"> & {
  command: CommandId;
  children: string;
};

/** An item of a menu that does what a command does. It shows the key of the command, and tells screen readers of it. */
export function KeyMenuItem({ command, children, ...item }: KeyMenuItemProps) {
  const shortcut = useShortcut(command);
  return (
    <MenuItem
      {...item}
      textValue={children}
      // MenuItem itself leaves aria-keyshortcuts out.
      render={(attributes) =>
        "href" in attributes ? <a {...attributes} {...shortcut} /> : <div {...attributes} {...shortcut} />
      }
    >
      <span>{children}</span> <CommandKey of={command} />
    </MenuItem>
  );
}
