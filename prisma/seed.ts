import { GLACIERS } from "./newsroom/glaciers/glaciers.ts";
import { METHODOLOGY } from "./newsroom/methodology.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { PEOPLE } from "./newsroom/people.ts";
import { POPULATION } from "./newsroom/population/population.ts";
import { TIDES } from "./newsroom/tides/tides.ts";

/**
 * The demo newsroom: four people and three articles in every stage of checking. The articles and outlets are made up;
 * what the verdicts say and the sources they cite are real, but for the notes of the tide walk. `server/newsroom.ts` loads it.
 */
export const DEMO_NEWSROOM: Newsroom = {
  people: PEOPLE,
  articles: [TIDES, GLACIERS, POPULATION],
  methodology: METHODOLOGY,
};
