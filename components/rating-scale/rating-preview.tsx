"use client";
import type { CSSProperties } from "react";
import { directionOf } from "#domain/direction.ts";
import { ratingStyle } from "#domain/rating/look.ts";
import { liveRatings, type Rating, type SampleClaim } from "#domain/rating/rating.ts";

type PreviewProps = { rating: Rating; scale: Rating[]; claims: SampleClaim[] };

/** A preview of a rating: on claims of the newsroom, on both backgrounds, and in grey beside the other ratings. */
export function RatingPreview({ rating, scale, claims }: PreviewProps) {
  const samples = samplesFor(rating, claims);
  return (
    <figure className="scale-preview">
      <figcaption>{samples.sentence}</figcaption>
      {(["light", "dark"] as const).map((ground) => (
        <div key={ground} className="ground" data-ground={ground}>
          <p className="ground-name">{ground === "light" ? "Light" : "Dark"}</p>
          {samples.claims.map((claim) => (
            <Sample key={claim.id} claim={claim} rating={rating} />
          ))}
          <Names scale={scale} />
        </div>
      ))}
      <div className="ground in-grey" data-ground="light">
        <p className="ground-name">Black and white</p>
        <Names scale={scale} />
      </div>
    </figure>
  );
}

const WORDS: SampleClaim = {
  id: "words",
  language: "en",
  rating: null,
  prefix: "The harbour office says that ",
  exact: "the bridge was built in 1931",
  suffix: ", and repaired since.",
};

/** Claims that a preview has room for. */
const MAX_CLAIMS = 2;

function samplesFor({ key, label }: Rating, claims: SampleClaim[]): { sentence: string; claims: SampleClaim[] } {
  if (claims.length === 0) return { sentence: "There are no claims yet. This is how one would look.", claims: [WORDS] };
  const own = claims.filter(({ rating }) => rating === key).slice(0, MAX_CLAIMS);
  if (own.length > 0) return { sentence: `The latest claims rated “${label}”.`, claims: own };
  return {
    sentence: "No claim has this rating yet. This is how the latest claims would look with it:",
    claims: claims.slice(0, MAX_CLAIMS),
  };
}

function Sample({ claim, rating }: { claim: SampleClaim; rating: Rating }) {
  const { prefix, exact, suffix, language } = claim;
  return (
    <>
      <p className="article-body" lang={language} dir={directionOf(language)}>
        {prefix}
        <mark style={styleOf(rating)}>{exact}</mark>
        {suffix}
      </p>
      <p>
        <Name rating={rating} />
      </p>
    </>
  );
}

const Names = ({ scale }: { scale: Rating[] }) => (
  <p className="names" aria-hidden="true">
    {liveRatings(scale).map((rating) => (
      <Name key={rating.key} rating={rating} />
    ))}
  </p>
);

const Name = ({ rating }: { rating: Rating }) => (
  <span className="rating-name" style={styleOf(rating)}>
    <i className="disc" aria-hidden="true" /> <span className="verdict-name">{rating.label}</span>
  </span>
);

/** React sets the style on the element, which the content policy allows. The server never renders the preview. */
const styleOf = (rating: Rating) => ratingStyle(rating) as CSSProperties;
