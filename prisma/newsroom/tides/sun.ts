import { context, refutes, supports, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import { article, emphasis, link, list, paragraph } from "#prisma/newsroom/prose.ts";
import { LUNAR_DAY, SPRING_TIDES, TIDE_CAUSES, TIDE_NOTES } from "./sources.ts";

const SAID = "2026-04-16";

export const SUN: DemoClaim[] = [
  {
    id: demoId(1, 1),
    markedBy: "reviewer",
    quote: "On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.",
    claim: {
      statement: "Most coasts have two high and two low tides in each lunar day of 24 hours and 50 minutes.",
      claimant: "The Harbour Courier",
      saidAt: "2026-04-18",
      type: "number",
      tags: ["tides", "moon"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "NOAA gives exactly this: two high and two low waters in every lunar day, and 24 hours and 50 minutes for that day, because the Moon moves on in its orbit while the Earth turns below it. “Most coasts” is right as well; some, such as parts of the Gulf of Mexico, have one tide a day.",
        supports(LUNAR_DAY, {
          quote: "coastal areas experience two high and two low tides every 24 hours and 50 minutes",
        }),
      ),
      verdict(
        "second",
        "true",
        "high",
        "From one new Moon to the next it takes 29.5 days, so the Moon moves some 12 degrees a day away from the Sun, and the Earth needs about 50 minutes more to catch up with it. The figure stands in NOAA’s tutorial too.",
        supports(LUNAR_DAY),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "true",
        summary: "Two tides in a lunar day of 24 hours and 50 minutes is what most coasts have.",
        explanation: "Both reviewers found the figure with NOAA, one worked it out from the Moon’s orbit as well.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(1, 2),
    markedBy: "reviewer",
    quote: "the Sun has no part in the tides, because it is too far away",
    claim: {
      statement: "The Sun has no part in the tides, because it is too far away.",
      claimant: "Guides on the tide walk",
      saidAt: SAID,
      type: "causal",
      tags: ["tides", "sun"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        article(
          paragraph(
            "The Sun’s part is a little under half of the Moon’s. What counts for a tide is not the pull itself but how much it ",
            emphasis("differs"),
            " across the Earth, and that falls with the cube of the distance:",
          ),
          list(
            "the Sun has 27 million times the mass of the Moon;",
            "it is 390 times as far away, and 390 cubed is about 59 million;",
            "27 divided by 59 is 0.46.",
          ),
          paragraph(
            "Without the Sun there would be no spring and neap tides at all. See ",
            link("NOAA’s explanation", TIDE_CAUSES.url),
            ".",
          ),
        ),
        refutes(TIDE_CAUSES, { quote: "the sun's tide-generating force is about half that of the moon" }),
        refutes(SPRING_TIDES, { note: "Spring and neap tides come from the Sun and the Moon together." }),
      ),
      verdict(
        "second",
        "false",
        "high",
        "The distance weakens the Sun’s tide but does not remove it: NOAA puts it at about half of the Moon’s.",
        refutes(TIDE_CAUSES),
        context(TIDE_NOTES, {
          quote: "the Sun is far too weak to fill a harbour",
          note: "As I remember it from the walk.",
        }),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "false",
        summary: "The Sun raises tides about half as strong as the Moon’s.",
        explanation:
          "The distance is in the sum already. The spring and neap tides of the same article are the Sun’s work.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(1, 3),
    markedBy: "second",
    quote:
      "the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide",
    claim: {
      statement:
        "Because the Sun pulls on the Earth more strongly than the Moon does, it is the Sun that rules the tide.",
      claimant: "Visitors on the tide walk",
      saidAt: SAID,
      type: "causal",
      tags: ["tides", "sun"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "The reason given is right and the conclusion is not. The tide depends on the difference of the pull between the near and the far side of the Earth, and there the Moon wins by about two to one.",
        refutes(TIDE_CAUSES, { quote: "the sun's tide-generating force is about half that of the moon" }),
      ),
      verdict(
        "second",
        "mostly-false",
        "medium",
        "The first half of the sentence is correct, and a reader may take that away. The second half, which is what the sentence is for, is wrong: the Moon’s tide is about twice the Sun’s.",
        context(TIDE_CAUSES, { note: "Has both figures: the pull, and the force that makes the tide." }),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "mostly-false",
        summary:
          "The Sun does pull harder, but the tide follows the Moon, whose effect on the water is about twice as strong.",
        explanation:
          "The reviewers agree on the facts and differ in what a reader takes away. A true reason for a false conclusion is what “Mostly false” is for.",
        reason:
          "“False” would leave the reader with a wrong figure: the 177 is right, and only what is made of it is not.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(1, 4),
    markedBy: "second",
    quote: "the Sun pulls on the Earth about 177 times as strongly as the Moon does",
    claim: {
      statement: "The Sun’s gravity pulls on the Earth about 177 times as strongly as the Moon’s.",
      claimant: "Visitors on the tide walk",
      saidAt: SAID,
      type: "number",
      tags: ["sun", "moon"],
    },
    verdicts: [
      verdict(
        "second",
        "true",
        "high",
        "27 million times the mass at 390 times the distance: 27,000,000 divided by 390 squared is 177.5. NOAA has the same figure.",
        supports(TIDE_CAUSES, { quote: "more than 177 times greater than that of the moon to the Earth" }),
      ),
    ],
    standing: "open",
  },
];
