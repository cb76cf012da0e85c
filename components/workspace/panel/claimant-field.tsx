"use client";
import { type ComponentProps, useMemo } from "react";
import { useClaims, useWorkspace } from "#client/workspace/hooks.ts";
import { Button } from "#components/ui/button.tsx";
import type { Claim } from "#domain/claim.ts";
import { namesAround } from "#domain/names.ts";

type ClaimantFieldProps = Pick<ComponentProps<"input">, "onChange" | "onFocus" | "onBlur" | "readOnly"> & {
  id: string;
  claim: Claim;
  value: string;
  onChoose: (name: string) => void;
};

/** As many as fit on a line or two. */
const MAX_SUGGESTIONS = 3;

/** Who said it. Those who are in other claims of the article and names from its text are suggested. */
export function ClaimantField({ id, claim, value, onChoose, ...field }: ClaimantFieldProps) {
  const typed = value.trim().toLowerCase();
  const isLike = (name: string) => name !== value && name.toLowerCase().includes(typed);
  const suggested = useNames(claim).filter(isLike).slice(0, MAX_SUGGESTIONS);
  return (
    <>
      <input
        {...field}
        id={id}
        className="input"
        dir="auto"
        maxLength={300}
        autoComplete="off"
        placeholder="A person, body or publication"
        value={value}
      />
      {suggested.length > 0 && (
        <p className="claimants">
          {suggested.map((name) => (
            <Button key={name} kind="plain" onClick={() => onChoose(name)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
        </p>
      )}
    </>
  );
}

/** Claimants of this article, the latest first, then names in its text. */
function useNames({ id, anchor: { passage } }: Claim): string[] {
  const { text } = useWorkspace().article;
  const claims = useClaims();
  const inText = useMemo(() => (passage ? namesAround(text, passage) : []), [text, passage]);
  const others = claims.filter((other) => other.id !== id && other.claimant !== null);
  const latest = others.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).map(({ claimant }) => claimant ?? "");
  return [...new Set([...latest, ...inText])];
}
