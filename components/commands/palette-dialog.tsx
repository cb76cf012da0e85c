"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField, useFilter } from "react-aria-components";
import { Dialog } from "#components/ui/dialog.tsx";
import { Key } from "#components/ui/key.tsx";
import { articleAddress, claimInArticleAddress } from "#domain/addresses.ts";
import type { Command } from "./commands.ts";
import { shownKeys } from "./key-help.tsx";
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
  const offered = mode === "search" ? [] : commands.filter(({ id, isOn }) => id !== "palette" && (isOn?.() ?? true));
  const hits = new Set([...articles, ...claims].map(({ id }) => id));
  return (
    <Dialog title={mode === "search" ? "Search" : "Commands"} isOpen onClose={onClose}>
      {(close) => (
        <Autocomplete
          inputValue={words}
          onInputChange={setWords}
          filter={(text, typed, node) => hits.has(String(node.key)) || contains(text, typed)}
        >
          <TextField
            aria-label={mode === "search" ? "Search articles and claims" : "Find a command"}
            autoFocus
            className="palette-field"
          >
            <Input
              className="input"
              placeholder={mode === "search" ? "Words of a title, a claim or a claimant" : "What do you want to do?"}
            />
          </TextField>
          <Menu
            className="palette"
            onAction={() => close()}
            renderEmptyState={() => <p className="quiet palette-empty">{emptyWords(mode, words, state)}</p>}
          >
            {articles.length > 0 && (
              <MenuSection>
                <Header>Articles</Header>
                {articles.map(({ id, title, outlet }) => (
                  <MenuItem key={id} id={id} textValue={title} onAction={go(articleAddress(id))}>
                    <span dir="auto">{title}</span> <span className="quiet small">{outlet}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            )}
            {claims.length > 0 && (
              <MenuSection>
                <Header>Claims</Header>
                {claims.map(({ id, articleId, statement }) => (
                  <MenuItem key={id} id={id} textValue={statement} onAction={go(claimInArticleAddress(articleId, id))}>
                    <span dir="auto">{statement}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            )}
            {mode === "commands" && (
              <MenuSection>
                <Header>Go to</Header>
                {rooms.map(({ href, name }) => (
                  <MenuItem key={href} id={href} textValue={name} onAction={go(href)}>
                    {name}
                  </MenuItem>
                ))}
              </MenuSection>
            )}
            {offered.length > 0 && (
              <MenuSection>
                <Header>Do</Header>
                {offered.map(({ id, label, keys, run }) => (
                  <MenuItem key={id} id={id} textValue={label} onAction={() => setTimeout(run)}>
                    <span>{label}</span>
                    {keys?.[0] && <Key>{shownKeys(keys[0])}</Key>}
                  </MenuItem>
                ))}
              </MenuSection>
            )}
          </Menu>
        </Autocomplete>
      )}
    </Dialog>
  );
}

function emptyWords(mode: PaletteDialogProps["mode"], words: string, state: string): string {
  if (state === "loading") return "Searching…";
  if (state === "unreachable") return "Galley cannot be reached. Try again in a moment.";
  if (words.trim() === "") return mode === "search" ? "Type to search." : "";
  return "Nothing found.";
}
