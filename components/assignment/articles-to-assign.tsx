"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { Viewer } from "#domain/permissions.ts";
import { AssignDialog } from "./assign-dialog.tsx";

/** Around a list with a tick box named `article` in each row, and one named `all`: what is ticked can be assigned. */
export function ArticlesToAssign({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const router = useRouter();
  const isHydrated = useHydrated();
  const list = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const boxesNamed = (name: string) =>
    [...(list.current?.elements ?? [])].filter(
      (field): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === name,
    );
  const boxes = () => boxesNamed("article");
  const readTicks = () => {
    const ticked = boxes().filter(({ checked }) => checked);
    const [box] = boxesNamed("all");
    if (box) {
      box.checked = ticked.length > 0 && ticked.length === boxes().length;
      box.indeterminate = ticked.length > 0 && !box.checked;
    }
    setChosen(ticked.map(({ value }) => value));
  };
  const tickAll = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    readTicks();
  };
  return (
    <fieldset
      ref={list}
      disabled={!isHydrated}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === "all") tickAll(target.checked);
        else readTicks();
      }}
    >
      <legend className="visually-hidden">Articles to assign</legend>
      {children}
      {chosen.length > 0 && (
        <div className="chosen-bar">
          <span>
            {chosen.length} {chosen.length === 1 ? "article" : "articles"} chosen
          </span>
          <Button onClick={() => tickAll(false)}>Clear selection</Button>
          <Button kind="main" onClick={() => setOpen(true)}>
            Assign…
          </Button>
        </div>
      )}
      {isOpen && (
        <AssignDialog
          viewer={viewer}
          items={chosen.map((articleId) => ({ articleId, claimId: null }))}
          what={`${chosen.length} ${chosen.length === 1 ? "article" : "articles"}`}
          onClose={() => setOpen(false)}
          onAssigned={() => {
            tickAll(false);
            router.refresh();
          }}
        />
      )}
    </fieldset>
  );
}
