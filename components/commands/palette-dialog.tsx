"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from "react-aria-components";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Command } from "./commands.ts";
import type { Destination } from "./destination.ts";
import { KeyMenuItem } from "./key-menu-item.tsx";
import { offeredCommands, offeredDestinations } from "./offered-commands.ts";
import { paletteHits } from "./palette-hits.tsx";
import { useHits } from "./use-hits.ts";

type PaletteDialogProps = {
  mode: "commands" | "search";
  commands: Command[];
  destinations: Destination[];
  onClose: () => void;
};

/** A dialog that finds commands and pages by a few letters, and searches all texts. A search has what it found first. */
export function PaletteDialog({ mode, commands, destinations, onClose }: PaletteDialogProps) {
  const [words, setWords] = useState("");
  const router = useRouter();
  const found = useHits(words);
  const go = (address: string) => () => router.push(address);
  const isSearch = mode === "search";
  const hasNothing = isSearch && words.trim() === "";
  const hits = paletteHits({ words: words.trim(), result: found, go });
  const acts = [
    section(
      "Do",
      (hasNothing ? [] : offeredCommands(commands, words)).map(({ id, label, run }) => (
        <KeyMenuItem key={id} id={id} command={id} onAction={() => setTimeout(run)}>
          {label}
        </KeyMenuItem>
      )),
    ),
    section(
      "Go to",
      (hasNothing ? [] : offeredDestinations(destinations, words)).map(({ href, name }) => (
        <MenuItem key={href} id={href} textValue={name} onAction={go(href)}>
          {name}
        </MenuItem>
      )),
    ),
  ];
  return (
    <Dialog title={isSearch ? "Search" : "Commands"} onClose={onClose}>
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField aria-label={isSearch ? "Search all texts and commands" : "Find a command"} autoFocus>
          <Input
            className="input"
            placeholder={isSearch ? "Words of a text, a claim or a command" : "What do you want to do?"}
          />
        </TextField>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
        <section className="palette" aria-label="Found" tabIndex={0}>
          <Menu
            className="palette-items"
            onAction={onClose}
            renderEmptyState={() => <p className="quiet palette-empty">{emptyWords(mode, words, found.state)}</p>}
          >
            {isSearch ? [...hits, ...acts] : [...acts, ...hits]}
          </Menu>
        </section>
      </Autocomplete>
    </Dialog>
  );
}

const section = (title: string, items: ReactNode[]) =>
  items.length > 0 && (
    <MenuSection key={title}>
      <Header>{title}</Header>
      {items}
    </MenuSection>
  );

function emptyWords(mode: PaletteDialogProps["mode"], words: string, state: string): string {
  if (state === "loading") return "Searching…";
  if (state === "unreachable") return "Galley cannot be reached. Try again in a moment.";
  if (words.trim() === "") return mode === "search" ? "Type to search." : "";
  return `No results for “${words.trim()}”.`;
}
