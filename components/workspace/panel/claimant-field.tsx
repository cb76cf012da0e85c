"use client";
import { type ComponentProps, useMemo } from "react";
import { useClaims, useWorkspace } from "#client/workspace/hooks.ts";
import { Button } from "#components/ui/button.tsx";
import { Options } from "#components/ui/options.tsx";
import type { Claim } from "#domain/claim.ts";
import { namesAround } from "#domain/names.ts";

type ClaimantFieldProps = Pick<ComponentProps<"input">, "onChange" | "onFocus" | "onBlur" | "readOnly"> & {
  id: string;
  claim: Claim;
  value: string;
  onChoose: (name: string) => void;
};

/** As many as fit on a line or two. */
const MAX_SHOWN = 3;

const MAX_SUGGESTIONS = 20;

/** Who said it. Names that other claims of the article have and names from the article are suggested. */
export function ClaimantField({ id, claim, value, onChoose, ...field }: ClaimantFieldProps) {
  const names = useSuggestions(claim);
  return (
    <>
      <input
        {...field}
        id={id}
        className="input"
        dir="auto"
        maxLength={300}
        autoComplete="off"
        list={`${id}-names`}
        placeholder="A person, body or publication"
        value={value}
      />
      <datalist id={`${id}-names`}>
        <Options of={names.map((name) => [name, ""])} />
      </datalist>
      {value === "" && names.length > 0 && (
        <p className="claimants">
          {names.slice(0, MAX_SHOWN).map((name) => (
            // The keyboard has the same names in the list of the field.
            <Button key={name} kind="plain" tabIndex={-1} onClick={() => onChoose(name)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
        </p>
      )}
    </>
  );
}

/** Claimants of this article, the latest first, then names in its text. */
function useSuggestions({ id, anchor: { passage } }: Claim): string[] {
  const { text } = useWorkspace().article;
  const claims = useClaims();
  const inText = useMemo(() => (passage ? namesAround(text, passage) : []), [text, passage]);
  const others = claims.filter((other) => other.id !== id && other.claimant !== null);
  const latest = others.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map(({ claimant }) => claimant ?? "");
  return [...new Set([...latest, ...inText])].slice(0, MAX_SUGGESTIONS);
}
