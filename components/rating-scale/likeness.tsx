"use client";
import type { Background } from "#domain/rating/contrast.ts";
import { lookalikes, type VisionType } from "#domain/rating/likeness.ts";
import { liveRatings, type Rating } from "#domain/rating/rating.ts";

const WHO: Record<VisionType, string> = {
  protanopia: "People who cannot see red",
  deuteranopia: "People who cannot see green",
  grey: "In black and white",
};
const WHERE: Record<Background, string> = { light: "on a light background", dark: "on a dark background" };

/** Warns of ratings whose colour looks the same to some people, or in grey. Large sets always have some. */
export function Likeness({ rating, scale }: { rating: Rating; scale: Rating[] }) {
  const alike = (["light", "dark"] as const).flatMap((background) =>
    lookalikes(rating, liveRatings(scale), background)
      .filter(({ vision }) => background === "light" || vision !== "grey") // Paper is light.
      .map((found) => ({ ...found, background })),
  );
  const mistaken = new Set(alike.flatMap(({ vision, ratings }) => (vision === "grey" ? [] : ratings)));
  if (alike.length === 0) return <p className="likeness">No other rating has a colour that looks like this one.</p>;
  return (
    <details className="likeness">
      <summary>
        {mistaken.size > 0
          ? `People with colour-blindness may confuse this colour with that of ${inWords([...mistaken])}.`
          : "In black and white, this colour looks like others."}{" "}
        The symbol and the line tell them apart.
      </summary>
      <ul className="bulleted">
        {alike.map(({ vision, background, ratings }) => (
          <li key={`${vision} ${background}`}>
            {WHO[vision]}
            {vision !== "grey" && `, ${WHERE[background]}`}: {inWords(ratings)}.
          </li>
        ))}
      </ul>
    </details>
  );
}

const inWords = (ratings: Rating[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(ratings.map(({ label }) => `“${label}”`));
