"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";

type FirstItemsProps = {
  items: ReactNode[];
  max: number;
  /** What they are called: "pieces of evidence". */
  name: string;
};

/** The first items of a list, and as its last item a button for the others: thousands of items take long to draw. */
export function FirstItems({ items, max, name }: FirstItemsProps) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || items.length <= max) return items;
  return (
    <>
      {items.slice(0, max)}
      <li>
        <Button onClick={() => setWhole(true)}>
          Show all {items.length} {name}
        </Button>
      </li>
    </>
  );
}
