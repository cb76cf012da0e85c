"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField, useFilter } from "react-aria-components";
import { Dialog } from "#components/ui/dialog.tsx";
import { Key } from "#components/ui/key.tsx";
import { articleAddress, claimInArticleAddress } from "#domain/addresses.ts";
import { type Command, commandId } from "./commands.ts";
import { readableKeys } from "./key-help.tsx";
import { useHits } from "./use-hits.ts";

/** A page that the palette offers by its name. */
export type Destination = { href: string; name: string };

type PaletteDialogProps = {
  mode: "commands" | "search";
  commands: Command[];
  rooms: Destination[];
  onClose: () => void;
};

/** A dialog that finds commands, rooms, articles and claims by a few letters. */
export function PaletteDialog({ mode, commands, rooms, onClose }: PaletteDialogProps) {
  const [words, setWords] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const router = useRouter();
  const { articles, claims, state } = useHits(words);
  const go = (address: string) => () => router.push(address);
  const isSearch = mode === "search";
  const offered = isSearch ? [] : commands.filter(({ isOn }) => isOn?.() ?? true);
  const hits = new Set([...articles, ...claims].map(({ id }) => id));
  return (
    <Dialog title={isSearch ? "Search" : "Commands"} onClose={onClose}>
      <Autocomplete
        inputValue={words}
        onInputChange={setWords}
        filter={(text, typed, node) => hits.has(String(node.key)) || contains(text, typed)}
      >
        <TextField aria-label={isSearch ? "Search articles and claims" : "Find a command"} autoFocus>
          <Input
            className="input"
            placeholder={isSearch ? "Words of a title, a claim or a claimant" : "What do you want to do?"}
          />
        </TextField>
        <Menu
          className="palette"
          onAction={onClose}
          renderEmptyState={() => <p className="quiet palette-empty">{emptyWords(mode, words, state)}</p>}
        >
          {section(
            "Articles",
            articles.map(({ id, title, outlet }) => (
              <MenuItem key={id} id={id} textValue={title} onAction={go(articleAddress(id))}>
                <span dir="auto">{title}</span> <span className="quiet small">{outlet}</span>
              </MenuItem>
            )),
          )}
          {section(
            "Claims",
            claims.map(({ id, articleId, statement }) => (
              <MenuItem key={id} id={id} textValue={statement} onAction={go(claimInArticleAddress(articleId, id))}>
                <span dir="auto">{statement}</span>
              </MenuItem>
            )),
          )}
          {section(
            "Go to",
            (isSearch ? [] : rooms).map(({ href, name }) => (
              <MenuItem key={href} id={href} textValue={name} onAction={go(href)}>
                {name}
              </MenuItem>
            )),
          )}
          {section(
            "Do",
            offered.map((command) => (
              <MenuItem
                key={commandId(command)}
                id={commandId(command)}
                textValue={command.label}
                onAction={() => setTimeout(command.run)}
              >
                <span>{command.label}</span>
                {command.keys?.[0] && <Key>{readableKeys(command.keys[0])}</Key>}
              </MenuItem>
            )),
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

const section = (title: string, items: ReactNode[]) =>
  items.length > 0 && (
    <MenuSection>
      <Header>{title}</Header>
      {items}
    </MenuSection>
  );

function emptyWords(mode: PaletteDialogProps["mode"], words: string, state: string): string {
  if (state === "loading") return "Searching…";
  if (state === "unreachable") return "Galley cannot be reached. Try again in a moment.";
  if (words.trim() === "") return mode === "search" ? "Type to search." : "";
  return "Nothing found.";
}
