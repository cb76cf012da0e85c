import { context, draft, refutes, supports, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import { article, list, paragraph, strong } from "#prisma/newsroom/prose.ts";
import {
  ANTARCTIC_ICE,
  BLUE_ICE,
  EARTHS_WATER,
  GLACIER_FACTS,
  GREENLAND_ICE,
  KILIMANJARO,
  OTHER_ICE,
  SEA_LEVEL_1995,
} from "./sources.ts";

const BOARD = "Information board at the hut";
const SAID = "2026-05-30";

export const BOARD_CLAIMS: DemoClaim[] = [
  {
    id: demoId(2, 1),
    markedBy: "second",
    quote:
      "About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.",
    claim: {
      statement:
        "Glacier ice covers about a tenth of the Earth’s land and holds close to 70 per cent of its fresh water.",
      claimant: "Upland Review",
      saidAt: "2026-06-05",
      type: "number",
      tags: ["ice", "water"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "Both halves hold: ten per cent of the land, and 68.7 per cent of the fresh water.",
        supports(GLACIER_FACTS, { note: "About 10 per cent of the land." }),
        supports(EARTHS_WATER, { note: "68.7 per cent of fresh water is in ice and glaciers." }),
      ),
      verdict(
        "second",
        "true",
        "high",
        "The two figures come from two authorities that do not depend on each other for them.",
        supports(EARTHS_WATER, { locator: "Table: One estimate of global water distribution" }),
        supports(GLACIER_FACTS),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "true",
        summary: "A tenth of the land and 68.7 per cent of the fresh water: both figures hold.",
        explanation: null,
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(2, 2),
    markedBy: "reviewer",
    quote: "that ice holds close to seventy per cent of the world’s fresh water",
    claim: {
      statement: "Glacier ice holds close to 70 per cent of the world’s fresh water.",
      claimant: "Upland Review",
      saidAt: "2026-06-05",
      type: "number",
      tags: ["ice", "water"],
    },
    verdicts: [
      verdict("reviewer", "true", "high", "68.7 per cent, in the usual estimate.", supports(EARTHS_WATER)),
      verdict(
        "second",
        "true",
        "high",
        "68.7 per cent; groundwater has almost all of the rest.",
        supports(EARTHS_WATER),
      ),
    ],
    standing: "agreed",
  },
  {
    id: demoId(2, 3),
    markedBy: "second",
    quote: "The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.",
    claim: {
      statement: "The Lambert Glacier in Antarctica is the largest glacier on Earth and some 400 kilometres long.",
      claimant: BOARD,
      saidAt: SAID,
      type: "comparison",
      tags: ["ice", "records"],
    },
    verdicts: [
      draft("second", "true", "Length found. Is it the largest by length, by area, or both?", context(GLACIER_FACTS)),
    ],
    standing: "open",
  },
  {
    id: demoId(2, 4),
    markedBy: "reviewer",
    quote: "Glacier ice is blue because it reflects the sky.",
    claim: {
      statement: "Glacier ice is blue because it reflects the sky.",
      claimant: BOARD,
      saidAt: SAID,
      type: "causal",
      tags: ["ice", "light"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "The colour is the ice’s own. It swallows red light and lets blue light through, and the longer the way through the ice, the bluer it looks. It is as blue under clouds, and in a cave.",
        refutes(BLUE_ICE, { quote: "The longer the path light travels in ice, the more blue it appears." }),
      ),
      verdict(
        "second",
        "false",
        "high",
        "Absorption, not reflection. Fresh snow reflects the whole sky and is white.",
        refutes(BLUE_ICE),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "false",
        summary: "Glacier ice is blue because it absorbs red light, whatever the sky looks like.",
        explanation: "Two independent verdicts, one authority, no reason for doubt.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(2, 5),
    markedBy: "second",
    quote: "Near the equator no ice lasts through the year.",
    claim: {
      statement: "Near the equator no ice lasts through the year.",
      claimant: BOARD,
      saidAt: SAID,
      type: "position",
      tags: ["ice", "tropics"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "Kilimanjaro stands three degrees south of the equator and has carried ice for more than ten thousand years. There is less of it from year to year, but it is there.",
        refutes(KILIMANJARO, {
          note: "Ice for more than 10,000 years; more than 85 per cent of it lost from 1912 to 2011.",
        }),
      ),
      verdict(
        "second",
        "false",
        "high",
        "Height does what latitude does not: Kilimanjaro has ice fields.",
        refutes(KILIMANJARO),
      ),
    ],
    anchor: "lost",
    standing: "stale",
  },
  {
    id: demoId(2, 6),
    markedBy: "reviewer",
    quote: "If all of it melted, the seas would rise by about eighty metres.",
    claim: {
      statement: "If all glacier ice on Earth melted, the seas would rise by about eighty metres.",
      claimant: BOARD,
      saidAt: SAID,
      type: "number",
      tags: ["ice", "sea"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "mostly-false",
        "high",
        article(
          paragraph(
            "Eighty metres was the figure of the 1990s. Since the rock below the ice has been mapped, the sum is smaller:",
          ),
          list("Antarctica: 57.9 metres", "Greenland: 7.4 metres", "all other glaciers: 0.3 metres"),
          paragraph("Together ", strong("65.6 metres"), ". The board is about a fifth too high."),
        ),
        refutes(ANTARCTIC_ICE, { note: "57.9 ± 0.9 metres." }),
        refutes(GREENLAND_ICE, { note: "7.42 ± 0.05 metres." }),
        refutes(OTHER_ICE, { note: "0.32 ± 0.08 metres." }),
      ),
      verdict(
        "second",
        "mostly-true",
        "medium",
        "The geological survey of the United States printed exactly this figure. Newer ones are lower, but the board says “about”, and a visitor learns the right order of magnitude.",
        supports(SEA_LEVEL_1995, { quote: "Melting all this ice would raise sea level about 80 meters." }),
      ),
    ],
    standing: "disputed",
  },
];
