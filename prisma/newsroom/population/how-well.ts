import { context, draft, refutes, supports, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import {
  CHILDREN,
  CITIES_2018,
  CITIES_2025,
  LIFE_AT_ALL_AGES,
  LIFE_EXPECTANCY,
  LITERACY,
  PROSPECTS_SUMMARY,
} from "./sources.ts";

const SLIP = "A participant of the evening course";
const SAID = "2026-05-12";

export const HOW_WELL: DemoClaim[] = [
  {
    id: demoId(3, 6),
    markedBy: "reviewer",
    quote: "A child born in 1900 could expect to live 32 years on average across the world, and one born today 73.",
    claim: {
      statement: "Life expectancy at birth was 32 years in 1900 and is 73 years today, on average across the world.",
      claimant: "The Weekly Count",
      saidAt: "2026-05-16",
      type: "number",
      tags: ["life expectancy"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "32.0 years in 1900 and 73.2 in 2023, from the same series.",
        supports(LIFE_EXPECTANCY, {
          quote: "global average life expectancy was just 32 years at the beginning of the 20th century",
        }),
      ),
      verdict(
        "second",
        "true",
        "high",
        "The later figure is also in the estimates of the United Nations, with 73.3 years for 2024. The earlier one rests on data from few countries.",
        supports(LIFE_EXPECTANCY),
        supports(PROSPECTS_SUMMARY),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "true",
        summary: "Life expectancy at birth has risen from 32 years in 1900 to 73 today.",
        explanation: "The figure for 1900 rests on fewer data than that of today; one reviewer says so.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(3, 7),
    markedBy: "second",
    quote: "in 1900 hardly anybody lived to see fifty",
    claim: {
      statement: "In 1900 hardly anybody lived to see their fiftieth birthday.",
      claimant: SLIP,
      saidAt: SAID,
      type: "causal",
      tags: ["life expectancy", "averages"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "medium",
        "An average of 32 years does not mean that people died at 32. It is pulled down by the many who died as children. Those who came through childhood lived far longer, and a fiftieth birthday was not rare.",
        refutes(CHILDREN, { note: "How many children used to die." }),
        context(LIFE_AT_ALL_AGES, {
          quote: "The large reduction in child mortality has played an important role in increasing life expectancy.",
        }),
      ),
      verdict(
        "second",
        "false",
        "medium",
        "A mean says little where deaths come in two clusters, one in the first years and one in old age.",
        refutes(CHILDREN),
      ),
    ],
    standing: "agreed",
  },
  {
    id: demoId(3, 8),
    markedBy: "reviewer",
    quote: "half of the adults in the world, her slip says, cannot read",
    claim: {
      statement: "Half of the adults in the world cannot read.",
      claimant: "A teacher in the evening course",
      saidAt: SAID,
      type: "number",
      tags: ["literacy"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "It is about one in eight: 87 per cent of people from the age of 15 can read and write. The slip would have been right in the 1960s.",
        refutes(LITERACY, { quote: "the share of adults aged 15 and older who can read and write — is 87%" }),
      ),
      verdict("second", "false", "high", "13 per cent, not 50.", refutes(LITERACY)),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "false",
        summary: "About one adult in eight cannot read and write; 87 per cent can.",
        explanation: null,
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(3, 9),
    markedBy: "second",
    quote: "In 1820 only one adult in ten could.",
    claim: {
      statement: "In 1820 only one adult in ten could read.",
      claimant: SLIP,
      saidAt: SAID,
      type: "number",
      tags: ["literacy", "history"],
    },
    verdicts: [],
    standing: "open",
  },
  {
    id: demoId(3, 10),
    markedBy: "second",
    quote: "Tokyo is the largest city in the world.",
    claim: {
      statement: "Tokyo has more inhabitants than any other city in the world.",
      claimant: SLIP,
      saidAt: SAID,
      type: "comparison",
      tags: ["cities", "records"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "medium",
        "Not since the United Nations began to count all cities by one rule. In 2025 Jakarta has 41.9 million inhabitants, Dhaka 36.6 and Tokyo 33.4.",
        refutes(CITIES_2025),
      ),
      verdict(
        "second",
        "mixed",
        "medium",
        "It depends on where a city ends. By the boundaries each country draws, Tokyo came first with 37 million as late as 2018. By one measure of density for all, Jakarta does.",
        supports(CITIES_2018, {
          quote: "Tokyo is the world’s largest city with an agglomeration of 37 million inhabitants",
        }),
        refutes(CITIES_2025),
      ),
    ],
    standing: "disputed",
  },
  {
    id: demoId(3, 11),
    markedBy: "reviewer",
    quote: "One person in four lives in a country whose population is already past its peak.",
    claim: {
      statement: "One person in four lives in a country whose population is already past its peak.",
      claimant: SLIP,
      saidAt: SAID,
      type: "number",
      tags: ["population"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "The United Nations say so in these words: the population has peaked in 63 countries and areas, among them China, Germany, Japan and the Russian Federation.",
        supports(PROSPECTS_SUMMARY),
      ),
      draft("second", "true", "63 countries. Add up their share before submitting.", supports(PROSPECTS_SUMMARY)),
    ],
    standing: "open",
  },
  {
    id: demoId(3, 12),
    markedBy: "reviewer",
    quote: "“You have to put the words back before you can say whether it is true.”",
    claim: {
      statement: "A number has to be put back into words before one can say whether it is true.",
      claimant: "The librarian",
      saidAt: SAID,
      type: "opinion",
      tags: ["method"],
    },
    verdicts: [
      verdict("reviewer", "not-checkable", "high", "Advice, and good advice. There is nothing in it to check."),
      verdict("second", "not-checkable", "high", "An opinion about method."),
    ],
    standing: "agreed",
  },
];
