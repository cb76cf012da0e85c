"use client";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";

const MAX_SHOWN = 20;

/** A list of which the first items are shown, and the others when somebody asks for them. */
export function LongList({ items }: { items: ReactNode[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ul className="divided">{isWhole ? items : items.slice(0, MAX_SHOWN)}</ul>
      {!isWhole && items.length > MAX_SHOWN && (
        <Button kind="plain" onClick={() => setWhole(true)}>
          Show all {items.length.toLocaleString("en")}
        </Button>
      )}
    </>
  );
}
