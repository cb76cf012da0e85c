"use client";
import { useRef, useState } from "react";
import { PartialDate } from "#domain/fields.ts";
import type { Near } from "#domain/natural-date.ts";
import { readableDate } from "#domain/readable-date.ts";
import { useNewsroomClock } from "./use-newsroom-clock.ts";

type DateFieldProps = {
  id: string;
  value: string | null | undefined;
  /** What was typed and is no date. It is shown instead of the value. */
  words: string | null | undefined;
  /** What words such as "last Tuesday" are counted from. */
  near: Near;
  onChange: (value: string | null) => void;
  /** Called with typed words that are no date, to keep them, and with null once there are none. */
  onWords: (words: string | null) => void;
  onLeave?: () => void;
};

/**
 * A date as far as it is known, typed as 2026-03 or in words, and shown as the newsroom writes it. Words that are no
 * date stay in the field.
 */
export function DateField({ id, value, words, near, onChange, onWords, onLeave }: DateFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [read, setRead] = useState<{ words: string; date: string } | null>(null);
  const before = useRef(value);
  const { dateStyle } = useNewsroomClock();
  const shown = typed ?? words ?? (value ? readableDate(value, dateStyle) : "");
  const type = (next: string) => {
    setTyped(next);
    setRead(null);
    const isDate = PartialDate.safeParse(next.trim()).success;
    const date = isDate ? next.trim() : null;
    if (isDate || next.trim() === "") onChange(date);
    // The beginning of the words may have been a year.
    else if (value !== before.current) onChange(before.current ?? null);
    onWords(isDate || next.trim() === "" ? null : next);
  };
  const leave = async () => {
    if (typed !== null && typed.trim() !== "" && !PartialDate.safeParse(typed.trim()).success) {
      const { naturalDate } = await import("#domain/natural-date.ts");
      const date = await naturalDate(typed, near);
      if (date) {
        onChange(date);
        onWords(null);
        setRead({ words: typed.trim(), date });
      }
    }
    setTyped(null);
    onLeave?.();
  };
  const isUnclear = typed === null && Boolean(words);
  return (
    <>
      <input
        id={id}
        className="input"
        placeholder="26 Nov 2019, 2019-11 or 2019"
        dir="auto"
        maxLength={100}
        value={shown}
        aria-invalid={isUnclear || undefined}
        aria-describedby={`${id}-read`}
        onChange={({ target }) => type(target.value)}
        onFocus={() => {
          before.current = value;
          void import("#domain/natural-date.ts");
        }}
        onBlur={() => void leave()}
      />
      <p id={`${id}-read`} role="status" className={isUnclear ? "problem" : "hint"}>
        {isUnclear && `Galley cannot read this as a date. It is kept here but not saved.${HOW}`}
        {read && `“${read.words}” is read as ${readableDate(read.date, dateStyle)}.`}
      </p>
    </>
  );
}

const HOW = " Write it as 26 Nov 2019, 2019-11 or 2019.";
