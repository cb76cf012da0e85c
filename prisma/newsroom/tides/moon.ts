import { context, draft, refutes, supports, thenRevised, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import { LASER_RANGING, SPRING_TIDES, TIDAL_LOCKING } from "./sources.ts";

const SAID = "2026-04-16";

export const MOON: DemoClaim[] = [
  {
    id: demoId(1, 5),
    markedBy: "reviewer",
    quote: "Spring tides are named after the season, because they are highest in March and April.",
    claim: {
      statement: "Spring tides are named after the season of spring.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "causal",
      tags: ["tides", "words"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "Spring tides come at every new and full Moon, all year round. The word is meant as in water that springs up. The second half has a grain of truth, since springs near the equinoxes in March and September tend to be larger, but it is no reason for the name.",
        refutes(SPRING_TIDES, { note: "Says outright that the term has nothing to do with the season." }),
      ),
      thenRevised(
        verdict(
          "second",
          "mostly-false",
          "low",
          "Springs are indeed larger around the equinox in March, so there is something in it.",
          context(SPRING_TIDES),
        ),
        "I had rated the height of the tides in March. The claim is about the name.",
        "false",
        "high",
        "The name is older than the idea and has nothing to do with the season: a spring tide comes twice in every lunar month. That the ones near an equinox tend to be larger does not make it true.",
        refutes(SPRING_TIDES),
      ),
    ],
    standing: "agreed",
  },
  {
    id: demoId(1, 6),
    markedBy: "second",
    quote: "The Moon always shows us the same face because it does not turn on its axis.",
    claim: {
      statement: "The Moon always shows us the same face because it does not turn on its axis.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "causal",
      tags: ["moon"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "A Moon that did not turn would show us every side of itself in the course of a month. It turns once on its axis in exactly the time of one orbit, 27.3 days. That is called tidal locking.",
        refutes(TIDAL_LOCKING, { note: "Explains why the turn and the orbit take the same time." }),
      ),
      verdict(
        "second",
        "false",
        "high",
        "It turns, once in each orbit. Otherwise there would be no far side.",
        refutes(TIDAL_LOCKING),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "false",
        summary: "The Moon turns once on its axis in each orbit; that is why we see one face only.",
        explanation: null,
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(1, 7),
    markedBy: "reviewer",
    quote: "The Moon is moving away from us by almost four centimetres a year.",
    claim: {
      statement: "The Moon’s distance from the Earth grows by almost four centimetres a year.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "number",
      tags: ["moon"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "Lasers have been bounced off the reflectors of the Apollo landings since 1969. They show that the Moon recedes by 3.8 centimetres a year.",
        supports(LASER_RANGING, { note: "3.8 centimetres a year, from laser ranging." }),
      ),
      draft(
        "second",
        "true",
        "3.8 cm by laser ranging. Look for a newer figure before submitting.",
        supports(LASER_RANGING),
      ),
    ],
    standing: "open",
  },
];
