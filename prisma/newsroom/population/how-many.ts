import { context, refutes, supports, thenRevised, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import { article, link, list, paragraph } from "#prisma/newsroom/prose.ts";
import { EIGHT_BILLION, EVER_LIVED, INDIA, ISLE_OF_WIGHT, NO_ROOM, PROSPECTS } from "./sources.ts";

const SLIP = "A participant of the evening course";
const SAID = "2026-05-12";

export const HOW_MANY: DemoClaim[] = [
  {
    id: demoId(3, 1),
    markedBy: "reviewer",
    quote: "The world passed eight billion people in November 2022.",
    claim: {
      statement: "The number of people on Earth passed eight billion in November 2022.",
      claimant: SLIP,
      saidAt: SAID,
      type: "event",
      tags: ["population"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "The United Nations marked 15 November 2022 as the Day of Eight Billion.",
        supports(EIGHT_BILLION, {
          quote: "On 15 November 2022, the world’s population is projected to reach 8 billion people",
        }),
      ),
      verdict(
        "second",
        "mostly-true",
        "medium",
        "The day was a projection, chosen to mark the occasion. The estimates of 2024 put the middle of 2022 at 8.02 billion already, so the line was crossed some months earlier.",
        context(EIGHT_BILLION),
        refutes(PROSPECTS, { locator: "World, total population, 1 July 2022", note: "8.02 billion." }),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "mostly-true",
        summary:
          "The year is right; the month is that of a symbolic day, and later estimates put the moment a little earlier.",
        explanation:
          "Nobody counts people to the day. What was marked in November was a projection, and it has been revised since.",
        reason: "A reader who takes the month for a count is misled a little, so “True” says too much.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(3, 2),
    markedBy: "second",
    quote: "since 2023 India has had more people than China",
    claim: {
      statement: "Since 2023 India has had more people than China.",
      claimant: SLIP,
      saidAt: SAID,
      type: "comparison",
      tags: ["population"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "The United Nations expected the change for April 2023, and its estimates of 2024 bear it out.",
        supports(INDIA),
        supports(PROSPECTS),
      ),
      verdict(
        "second",
        "true",
        "high",
        "True by the estimates of the United Nations; India’s own last census was in 2011.",
        supports(INDIA),
      ),
    ],
    standing: "agreed",
  },
  {
    id: demoId(3, 3),
    markedBy: "reviewer",
    quote: "More people are alive today than have ever died",
    claim: {
      statement: "More people are alive today than have ever died.",
      claimant: SLIP,
      saidAt: SAID,
      type: "comparison",
      tags: ["population", "history"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        article(
          paragraph(
            "Not by a wide margin. The usual estimate, by the ",
            link("Population Reference Bureau", EVER_LIVED.url),
            ", says:",
          ),
          list(
            "born since the beginning of our species: about 117 billion;",
            "alive now: about 8 billion, or seven in a hundred;",
            "dead: about 109 billion.",
          ),
          paragraph("The estimate is rough. It would have to be wrong by a factor of seven to save the sentence."),
        ),
        refutes(EVER_LIVED, { note: "About 117 billion people ever born." }),
      ),
      verdict("second", "false", "high", "About fourteen people have died for each one alive.", refutes(EVER_LIVED)),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "false",
        summary: "For each person alive today, about fourteen have lived and died before.",
        explanation: null,
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(3, 4),
    markedBy: "reviewer",
    quote: "all the people on Earth could stand shoulder to shoulder on the Isle of Wight",
    claim: {
      statement: "All the people on Earth could stand shoulder to shoulder on the Isle of Wight.",
      claimant: SLIP,
      saidAt: SAID,
      type: "comparison",
      tags: ["population", "sayings"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "The island has 381 square kilometres. With 8.2 billion people that makes 21 to 22 on each square metre, every cliff and roof included. The densest crowds have fewer than ten.",
        refutes(ISLE_OF_WIGHT, { quote: "an area of 147 square miles (381 square kilometers)" }),
        context(PROSPECTS, { note: "8.2 billion people in 2024." }),
      ),
      thenRevised(
        verdict(
          "second",
          "mostly-true",
          "low",
          "An old rule of thumb that used to be shown on television.",
          supports(NO_ROOM),
        ),
        "I had not done the sum with today’s population.",
        "mostly-false",
        "medium",
        "With the 2.9 billion people of 1957, when it was shown on television, there was a square foot for each. The saying has outlived its figures.",
        context(NO_ROOM, { note: "Recalls the sum of 1957: one square foot per person." }),
        refutes(ISLE_OF_WIGHT),
      ),
    ],
    standing: "disputed",
  },
  {
    id: demoId(3, 5),
    markedBy: "second",
    quote: "each of the last three billions took twelve years",
    claim: {
      statement: "The world’s population took twelve years for each of the last three billions.",
      claimant: SLIP,
      saidAt: SAID,
      type: "number",
      tags: ["population"],
    },
    verdicts: [
      verdict(
        "second",
        "mostly-true",
        "medium",
        "By the days in the table the steps are 12.3, 12.1 and 11.0 years. The United Nations itself speaks of twelve years from seven to eight billion, since it has moved the seventh to an earlier date.",
        supports(EIGHT_BILLION, { quote: "While it took the global population 12 years to grow from 7 to 8 billion" }),
      ),
    ],
    standing: "open",
  },
];
