import type { Command } from "#components/commands/commands.ts";
import { liveRatings, type Rating } from "#domain/rating/rating.ts";

/** A command for each rating that can be given, with its number as the key. There are nine number keys. */
export const ratingCommands = (
  scale: Rating[],
  verb: string,
  choose: (rating: Rating) => void,
  isOn: () => boolean,
): Command[] =>
  liveRatings(scale)
    .slice(0, 9)
    .map((rating, index) => ({
      label: `${verb} ${rating.label}`,
      keys: [String(index + 1)],
      run: () => choose(rating),
      isOn,
    }));
