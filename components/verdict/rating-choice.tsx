"use client";
import { useId } from "react";
import { useShortcuts } from "#components/commands/shortcuts-context.ts";
import { Disc } from "#components/rating/rating-name.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { NUMBER_KEYS } from "#domain/commands/commands.ts";
import { keysOf } from "#domain/commands/shortcuts.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** The scale as a row of choices, with the number key of each. */
export function RatingChoice({
  scale,
  chosen,
  onChoose,
}: {
  scale: Rating[];
  chosen: string | null;
  onChoose: (rating: string) => void;
}) {
  const name = useId();
  const offered = scale.filter(({ key, retired }) => !retired || key === chosen);
  const numbers = new Map(offered.filter(({ retired }) => !retired).map(({ key }, index) => [key, index + 1]));
  const shortcuts = useShortcuts();
  const keyFor = (rating: string) => {
    const number = NUMBER_KEYS[(numbers.get(rating) ?? 0) - 1];
    return number && keysOf(shortcuts, `rate${number}`)[0];
  };
  return (
    <fieldset className="scale" disabled={!useHydrated()}>
      <legend className="visually-hidden">Rating</legend>
      {offered.map(({ key, label, description }) => (
        <label key={key} className={`r-${key}`} data-chosen={key === chosen || undefined} title={description}>
          <input
            type="radio"
            aria-label={label}
            aria-keyshortcuts={keyFor(key)}
            name={name}
            value={key}
            checked={key === chosen}
            onChange={() => onChoose(key)}
            className="visually-hidden"
          />
          <Disc rating={key} scale={scale} />
          <span>{label}</span>
          {keyFor(key) && <kbd>{keyFor(key)}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}
