import type { Handler } from "#components/commands/commands.ts";
import { NUMBER_KEYS, type RatingCommand } from "#domain/commands/commands.ts";
import { liveRatings, type Rating } from "#domain/rating/rating.ts";

/** A command for each rating that can be given, with its number as the key. There are nine number keys. */
export const ratingCommands = (
  scale: Rating[],
  verb: string,
  choose: (rating: Rating) => void,
  isOn: () => boolean,
): Partial<Record<RatingCommand, Handler>> => {
  const ratings = liveRatings(scale);
  return Object.fromEntries(
    NUMBER_KEYS.slice(0, ratings.length).map((key, index) => {
      const rating = ratings[index] as Rating;
      return [`rate${key}`, { label: `${verb} ${rating.label}`, run: () => choose(rating), isOn }];
    }),
  );
};
