"use client";
import { liveRatings, type Rating } from "#domain/rating.ts";
import { lookalikes, type Sight } from "#domain/rating-likeness.ts";

const WHO: Record<Sight, string> = {
  protanopia: "People without red cones",
  deuteranopia: "People without green cones",
  grey: "Readers of a grey print",
};
const GROUND_WORDS = { light: "on the light ground", dark: "on the dark ground" };

/** Says which other ratings have a colour that looks the same to some people, or in grey. */
export function Likeness({ rating, scale }: { rating: Rating; scale: Rating[] }) {
  const alike = (["light", "dark"] as const).flatMap((ground) =>
    lookalikes(rating, liveRatings(scale), ground).map((found) => ({ ...found, ground })),
  );
  if (alike.length === 0)
    return <p className="hint likeness">No other rating has a colour that looks like this one.</p>;
  return (
    <details className="likeness">
      <summary>
        Some people see this colour as that of{" "}
        {inWords([...new Set(alike.flatMap(({ ratings }) => ratings.map(({ label }) => label)))])}. The disc and the
        line tell them apart.
      </summary>
      <ul>
        {alike.map(({ sight, ground, ratings }) => (
          <li key={`${sight} ${ground}`}>
            {WHO[sight]} {GROUND_WORDS[ground]}: {inWords(ratings.map(({ label }) => label))}.
          </li>
        ))}
      </ul>
    </details>
  );
}

const inWords = (labels: string[]): string => new Intl.ListFormat("en").format(labels.map((label) => `“${label}”`));
