import { context, draft, refutes, supports, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import {
  EARTH_ROTATION,
  LASER_RANGING,
  LEAF_BASIN,
  MOON_FACTS,
  SPRING_TIDES,
  TIDE_GLOSSARY,
  TIDE_NOTES,
  TIDE_RECORD,
} from "./sources.ts";

const SAID = "2026-04-16";

export const HARBOUR: DemoClaim[] = [
  {
    id: demoId(1, 8),
    markedBy: "second",
    quote: "The tides brake the Earth so hard that the day grows by two seconds every century.",
    claim: {
      statement: "The tides slow the Earth down so much that the day grows by two seconds in a century.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "number",
      tags: ["tides", "time"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "Wrong by a factor of a thousand. Eclipses recorded since 720 BC show that the day has grown by 1.8 milliseconds a century on average; the tides alone would make it 2.3. At two seconds a century the day of the first eclipse records would have been most of a minute shorter.",
        refutes(EARTH_ROTATION, { note: "Average rate of change: +1.8 milliseconds per century." }),
        refutes(TIDE_NOTES, { quote: "The day grows by almost two milliseconds in a century" }),
      ),
      verdict(
        "second",
        "false",
        "high",
        "Milliseconds, not seconds. Somebody lost a “milli” on the way.",
        refutes(EARTH_ROTATION),
      ),
    ],
    standing: "agreed",
  },
  {
    id: demoId(1, 9),
    markedBy: "reviewer",
    quote:
      "There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon",
    claim: {
      statement:
        "A lunar month has two spring tides, and the highest water always comes on the very night of the full Moon.",
      claimant: "A retired pilot",
      saidAt: SAID,
      type: "quotation",
      tags: ["tides", "moon"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "mixed",
        "medium",
        "Two springs in a lunar month: right. The rest is not. The new Moon makes springs as high as the full Moon does, and on most coasts the highest water comes a day or two after either, because the sea needs time to answer. Tide tables call that the age of the tide.",
        supports(SPRING_TIDES, { note: "Springs at new and at full Moon." }),
        refutes(TIDE_GLOSSARY, { locator: "Age of phase inequality" }),
        refutes(TIDE_NOTES, {
          quote: "The highest water follows a day or two later, because the sea needs time to answer.",
        }),
      ),
      draft(
        "second",
        "mostly-false",
        "Two statements in one. Right about the number, wrong about the night. Which one weighs more?",
      ),
    ],
    standing: "open",
  },
  {
    id: demoId(1, 10),
    markedBy: "reviewer",
    quote:
      "nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres",
    claim: {
      statement: "The Bay of Fundy has a greater tidal range than any other place on Earth.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "comparison",
      tags: ["tides", "records"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "mostly-true",
        "medium",
        "The usual reference works name the Bay of Fundy, and at Burntcoat Head the mean range of the springs is 14.5 metres. Ungava Bay, also in Canada, comes within centimetres of it, so “nowhere further” is a little too sure.",
        supports(TIDE_RECORD, { quote: "The greatest tides occur in the Bay of Fundy" }),
      ),
      verdict(
        "second",
        "unproven",
        "medium",
        "A gauge in Leaf Basin in Ungava Bay showed 16.1 metres in 2002, one centimetre more than the record of the Bay of Fundy. The Canadian authority in charge calls it too close to call: the difference is smaller than the error of the measurements.",
        refutes(LEAF_BASIN, { note: "16.1 metres at Leaf Bay on 31 March 2002; the authority calls it a tie." }),
        context(TIDE_RECORD, { note: "Gives a mean of springs, not a record." }),
      ),
    ],
    standing: "disputed",
  },
  {
    id: demoId(1, 11),
    markedBy: "second",
    quote: "where the range reaches some sixteen metres",
    claim: {
      statement: "The tidal range in the Bay of Fundy reaches about sixteen metres.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "number",
      tags: ["tides", "records"],
    },
    verdicts: [],
    standing: "open",
  },
  {
    id: demoId(1, 12),
    markedBy: "editor",
    quote: "on average the same 384,400 kilometres away as ever",
    claim: {
      statement: "The Moon is on average 384,400 kilometres from the Earth, as it has always been.",
      claimant: "The Harbour Courier",
      saidAt: "2026-04-18",
      type: "number",
      tags: ["moon"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "mostly-true",
        "high",
        "384,400 kilometres is the mean distance. “As ever” is a manner of speaking that the article itself takes back: the Moon recedes by 3.8 centimetres a year, which is less than four kilometres in a hundred thousand years.",
        supports(MOON_FACTS, { locator: "Orbital parameters, semimajor axis" }),
        context(LASER_RANGING),
      ),
      verdict(
        "second",
        "mostly-true",
        "medium",
        "The figure is NASA’s. “As ever” does not hold over long times, but it does no harm here.",
        supports(MOON_FACTS),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "mostly-true",
        summary: "The mean distance is right; it does grow, by 3.8 centimetres a year.",
        explanation: null,
      },
    },
    standing: "ruled",
  },
];
