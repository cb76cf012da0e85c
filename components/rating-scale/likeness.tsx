"use client";
import type { Ground } from "#domain/rating/contrast.ts";
import { lookalikes, type Sight } from "#domain/rating/likeness.ts";
import { liveRatings, type Rating } from "#domain/rating/rating.ts";

const WHO: Record<Sight, string> = {
  protanopia: "People without red cones",
  deuteranopia: "People without green cones",
  grey: "In grey print",
};
const WHERE: Record<Ground, string> = { light: "on the light ground", dark: "on the dark ground" };

/** Says which other ratings have a colour that looks the same to some people, or in grey. A warning and no more: no colours of so many ratings are apart for everyone. */
export function Likeness({ rating, scale }: { rating: Rating; scale: Rating[] }) {
  const alike = (["light", "dark"] as const).flatMap((ground) =>
    lookalikes(rating, liveRatings(scale), ground)
      .filter(({ sight }) => ground === "light" || sight !== "grey") // paper has no dark ground
      .map((found) => ({ ...found, ground })),
  );
  const mistaken = new Set(alike.flatMap(({ sight, ratings }) => (sight === "grey" ? [] : ratings)));
  if (alike.length === 0) return <p className="likeness">No other rating has a colour that looks like this one.</p>;
  return (
    <details className="likeness">
      <summary>
        {mistaken.size > 0
          ? `People who see few colours may take this one for that of ${inWords([...mistaken])}.`
          : "In grey print this colour looks like others."}{" "}
        The disc and the line tell them apart.
      </summary>
      <ul className="bulleted">
        {alike.map(({ sight, ground, ratings }) => (
          <li key={`${sight} ${ground}`}>
            {WHO[sight]}
            {sight !== "grey" && `, ${WHERE[ground]}`}: {inWords(ratings)}.
          </li>
        ))}
      </ul>
    </details>
  );
}

const inWords = (ratings: Rating[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(ratings.map(({ label }) => `“${label}”`));
