"use client";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** What is selected of a list. */
export type Selection = {
  /** The values of the ticked boxes. */
  values: string[];
  /** Whether everything that matches is selected, and not only the rows of this page. */
  isAll: boolean;
  /** How many that are, and in words: `3 claims`. */
  count: number;
  words: string;
  clear: () => void;
};

type SelectableListProps = {
  legend: string;
  noun: readonly [one: string, many: string];
  /** How many there are on all pages. Left out where only rows of this page can be selected. */
  total?: number;
  /** The buttons for a selection. */
  renderActs: (selection: Selection) => ReactNode;
  children: ReactNode;
};

/**
 * Around a list with a tick box named `item` in each row, and one named `all` for the page. With Shift, a click or the
 * arrow keys tick all boxes on the way.
 */
export function SelectableList({ legend, noun, total = 0, renderActs, children }: SelectableListProps) {
  const isHydrated = useHydrated();
  const list = useRef<HTMLFieldSetElement>(null);
  const lastBox = useRef<HTMLInputElement>(null);
  const [values, setValues] = useState<string[]>([]);
  const [isAll, setAll] = useState(false);
  const boxesNamed = (name: string) =>
    [...(list.current?.elements ?? [])].filter(
      (field): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === name,
    );
  const boxes = () => boxesNamed("item");
  const readTicks = () => {
    const ticked = boxes().filter(({ checked }) => checked);
    const [box] = boxesNamed("all");
    if (box) {
      box.checked = ticked.length > 0 && ticked.length === boxes().length;
      box.indeterminate = ticked.length > 0 && !box.checked;
    }
    setAll(false);
    setValues(ticked.map(({ value }) => value));
  };
  const tick = (some: HTMLInputElement[], checked: boolean) => {
    for (const box of some) box.checked = checked;
    readTicks();
  };
  const clear = () => tick(boxes(), false);
  const extend = ({ target, shiftKey }: MouseEvent) => {
    if (!isItem(target)) return;
    const [from, to] = [lastBox.current ? boxes().indexOf(lastBox.current) : -1, boxes().indexOf(target)];
    if (shiftKey && from >= 0) tick(boxes().slice(Math.min(from, to), Math.max(from, to) + 1), target.checked);
    lastBox.current = target;
  };
  const step = (event: KeyboardEvent) => {
    if (!isItem(event.target) || !(event.key === "ArrowDown" || event.key === "ArrowUp")) return;
    const next = boxes()[boxes().indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    if (!next) return;
    if (event.shiftKey) tick([event.target, next], true);
    lastBox.current = next;
    next.focus();
  };
  const count = isAll ? total : values.length;
  const words = `${count.toLocaleString("en")} ${noun[count === 1 ? 0 : 1]}`;
  const isWholePage = values.length > 0 && values.length === boxes().length;
  return (
    <fieldset
      ref={list}
      disabled={!isHydrated}
      onClick={extend}
      onKeyDown={step}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === "all") tick(boxes(), target.checked);
        else if (isItem(target)) readTicks();
      }}
    >
      <legend className="visually-hidden">{legend}</legend>
      {children}
      {values.length > 0 && (
        <div className="chosen-bar">
          <span role="status">{words} selected</span>
          {isWholePage && !isAll && total > values.length && (
            <Button onClick={() => setAll(true)}>Select all {total.toLocaleString("en")} that match</Button>
          )}
          <Button onClick={clear}>Clear selection</Button>
          {renderActs({ values, isAll, count, words, clear })}
        </div>
      )}
    </fieldset>
  );
}

const isItem = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.name === "item";
