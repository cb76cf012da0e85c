import { context, draft, refutes, supports, thenRevised, verdict } from "#prisma/newsroom/checking.ts";
import { type DemoClaim, demoId } from "#prisma/newsroom/newsroom.ts";
import { ALPS_2100, BORDER_DECISION, GLACIER_FACTS, HIGH_ASIA } from "./sources.ts";

const SAID = "2026-05-30";

export const VALLEY: DemoClaim[] = [
  {
    id: demoId(2, 7),
    markedBy: "second",
    quote: "Even the fastest glacier, he adds, never moves more than a metre a day.",
    claim: {
      statement: "Even the fastest glacier never moves more than a metre a day.",
      claimant: "The warden of the hut",
      saidAt: SAID,
      type: "number",
      tags: ["ice", "records"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "In 1953 the Kutiah Glacier in Pakistan surged by more than twelve kilometres in three months, about 112 metres a day. Most glaciers of the Alps do stay below a metre a day, but the sentence speaks of the fastest.",
        refutes(GLACIER_FACTS, { note: "Kutiah Glacier, 1953: about 112 metres a day." }),
      ),
      verdict(
        "second",
        "false",
        "high",
        "The record surge was more than a hundred times as fast.",
        refutes(GLACIER_FACTS),
      ),
    ],
    ruling: {
      by: "admin",
      input: {
        rating: "false",
        summary: "A glacier in Pakistan moved about 112 metres a day for three months in 1953.",
        explanation: "True of most glaciers in the Alps, which is not what was said.",
      },
    },
    anchor: "changed",
    standing: "stale",
  },
  {
    id: demoId(2, 8),
    markedBy: "reviewer",
    quote: "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya",
    claim: {
      statement: "The Indus and the Ganges live mainly on melting ice and snow from the Himalaya.",
      claimant: "A travel brochure",
      saidAt: "2026",
      type: "causal",
      tags: ["ice", "rivers"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "mixed",
        "medium",
        "Right for the one river and wrong for the other. In the upper basin of the Indus, ice and snow give about 62 per cent of the water. In that of the Ganges it is rain, with 66 per cent, and further down the monsoon weighs more still.",
        supports(HIGH_ASIA, { note: "Upper Indus: glacier melt 40.6, snow melt 21.8 per cent." }),
        refutes(HIGH_ASIA, { note: "Upper Ganges: rain 66.0 per cent." }),
      ),
      thenRevised(
        verdict(
          "second",
          "mostly-false",
          "medium",
          "Wrong for the Ganges, on which far more people depend.",
          refutes(HIGH_ASIA),
        ),
        "I had overlooked the Indus. Half of the sentence is right.",
        "mixed",
        "medium",
        "The Indus does live mainly on meltwater, the Ganges lives on the monsoon. Neither half outweighs the other.",
        context(HIGH_ASIA),
      ),
    ],
    ruling: {
      by: "editor",
      input: {
        rating: "mixed",
        summary: "True of the upper Indus, where ice and snow give most of the water; the Ganges lives mainly on rain.",
        explanation: null,
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(2, 9),
    markedBy: "second",
    quote: "Upper Ganges\n\n20\n\n66",
    claim: {
      statement:
        "Of the water in the upper basin of the Ganges, 20 per cent comes from ice and snow and 66 per cent from rain.",
      claimant: "Information board at the hut",
      saidAt: SAID,
      type: "number",
      tags: ["rivers"],
    },
    verdicts: [
      verdict(
        "second",
        "true",
        "high",
        "Glacier melt 11.5, snow melt 8.6, rain 66.0 per cent. The rest is groundwater, which the board leaves out.",
        supports(HIGH_ASIA),
      ),
    ],
    standing: "open",
  },
  {
    id: demoId(2, 10),
    markedBy: "reviewer",
    quote: "A border is the one thing up here that does not move",
    claim: {
      statement: "The border between Switzerland and Italy in the high mountains does not move.",
      claimant: "A mountain guide",
      saidAt: SAID,
      type: "quotation",
      tags: ["borders"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "false",
        "high",
        "It moves where it follows the watershed on ice and the treaty lets it follow. The Swiss survey says so in as many words.",
        refutes(BORDER_DECISION, {
          quote:
            "con lo scioglimento dei ghiacciai, questi elementi naturali evolvono e ridefiniscono il confine nazionale",
          note: "“As the glaciers melt, these natural elements change and redefine the national border.”",
        }),
      ),
      verdict(
        "second",
        "mostly-false",
        "medium",
        "Most of the border stays where it is; on rock nothing moves. But the guide speaks of this place, and here it does.",
        refutes(BORDER_DECISION),
      ),
      verdict(
        "editor",
        "false",
        "high",
        "The place he speaks of is the very place where the line was corrected.",
        refutes(BORDER_DECISION),
      ),
    ],
    standing: "disputed",
  },
  {
    id: demoId(2, 11),
    markedBy: "second",
    quote:
      "In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.",
    claim: {
      statement:
        "In September 2024 the Swiss government approved an agreement to correct the border with Italy below the Matterhorn, because melting ice had moved the watershed.",
      claimant: "Upland Review",
      saidAt: "2026-06-05",
      type: "event",
      tags: ["borders", "ice"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "true",
        "high",
        "The Federal Council approved the signing on 27 September 2024. The places named, Testa Grigia/Plateau Rosa, Rifugio Carrel and Gobba di Rollin, lie below the Matterhorn.",
        supports(BORDER_DECISION),
      ),
      verdict(
        "second",
        "true",
        "high",
        "The date, the decision and the reason are all in the government’s own notice.",
        supports(BORDER_DECISION),
      ),
    ],
    ruling: {
      by: "admin",
      input: {
        rating: "true",
        summary:
          "The Swiss government approved the signing of the agreement on 27 September 2024, for the reason given.",
        explanation: "Approved is not yet in force: Italy had to sign as well.",
      },
    },
    standing: "ruled",
  },
  {
    id: demoId(2, 12),
    markedBy: "reviewer",
    quote: "In 2100 there will be no ice left in the Alps.",
    claim: {
      statement: "In 2100 there will be no glacier ice left in the Alps.",
      claimant: "The cook of the hut",
      saidAt: SAID,
      type: "prediction",
      tags: ["ice", "alps"],
    },
    verdicts: [
      verdict(
        "reviewer",
        "unproven",
        "high",
        "It depends on what people do until then. With strong warming the models leave about 6 per cent of the ice of 2017, with little warming more than a third. “None” is in neither.",
        context(ALPS_2100, {
          quote: "glaciers are projected to largely disappear by 2100 (94.4±4.4 % volume loss vs. 2017)",
        }),
      ),
      draft("second", null, "A forecast. Unproven, or not checkable?", context(ALPS_2100)),
    ],
    standing: "open",
  },
];
