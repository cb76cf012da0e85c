import type { PairTier, QuotationForm, ReportKind } from "#domain/quotation/quotation.ts";

/** Two reports. `tier` is null where they are not of the same words; otherwise `kinds` says what the second one changes. */
export type LabelledReports = {
  reference: string;
  report: string;
  speakers?: [string | null, string | null];
  form?: QuotationForm;
  days?: number;
  tier: PairTier | null;
  needsAffair?: boolean;
  kinds?: ReportKind[];
};

const DAM = "The dam was inspected four times last year, and not one engineer found a crack in the eastern wall";
const SCHOOL =
  "Every child in this valley will have a warm classroom before the first snow. I promise that to their parents";
const BUDGET = "We spent 12 million on roads that nobody needed and 3 million on pumps that everybody needed";
const MAYOR: [string, string] = ["Tom Hale", "Mayor Tom Hale"];

const pair = (reference: string, report: string, kinds: ReportKind[], more: Partial<LabelledReports> = {}) => ({
  ...{ reference, report, kinds, speakers: MAYOR, tier: "same" as const },
  ...more,
});
const none = (reference: string, report: string, more: Partial<LabelledReports> = {}): LabelledReports => ({
  ...{ reference, report, speakers: MAYOR, tier: null },
  ...more,
});

/** Reports that were written for this purpose. */
export const LABELLED_REPORTS: LabelledReports[] = [
  pair(DAM, DAM, ["identical"]),
  pair(DAM, DAM.toUpperCase(), ["identical"]),
  pair(DAM, `${DAM}.`, ["identical"]),
  pair(DAM, DAM.replace("four", "4"), ["identical"]),
  pair(
    "We won't colour the truth, and it's not our programme",
    "We will not color the truth, and it is not our program",
    ["identical"],
  ),
  pair("Fifty people and 50 percent of the cattle were saved", "50 people and 50% of the cattle were saved", [
    "identical",
  ]),
  pair("It cost us 1,200 euros and 50 per cent of our good will", "It cost us 1200 euros and 50% of our good will", [
    "identical",
  ]),
  pair(SCHOOL, SCHOOL.replace("this valley", "[the] valley"), ["reworded"]),
  pair(SCHOOL, SCHOOL.replace("to their parents", "to their parents [in Oldbridge]"), ["identical"]),
  pair(DAM, "The dam was inspected four times last year", ["cut"]),
  pair(DAM, "not one engineer found a crack in the eastern wall", ["cut"]),
  pair(DAM, "The dam was inspected four times last year … in the eastern wall", ["cut"]),
  pair(DAM, "The dam was inspected last year, and not one engineer found a crack", ["cut"]),
  pair(SCHOOL, "Every child in this valley will have a warm classroom", ["cut"]),
  pair(SCHOOL, "Every child will have a warm classroom before the first snow", ["cut"]),
  pair(BUDGET, "We spent 12 million on roads that nobody needed", ["cut"]),
  pair(DAM, DAM.replace("inspected", "examined"), ["reworded"]),
  pair(DAM, DAM.replace("found a crack", "discovered any crack"), ["reworded"]),
  pair(SCHOOL, SCHOOL.replace("a warm classroom", "a heated room"), ["reworded"]),
  pair(SCHOOL, SCHOOL.replace("before", "well before"), ["reworded"]),
  pair(BUDGET, BUDGET.replace("everybody needed", "the whole town needed"), ["reworded"]),
  pair(DAM, DAM.replace("four", "five"), ["number"]),
  pair(DAM, DAM.replace("four", "40"), ["number"]),
  pair(BUDGET, BUDGET.replace("12 million", "21 million"), ["number"]),
  pair(BUDGET, BUDGET.replace("3 million", "3 billion"), ["number"]),
  pair(BUDGET, "We spent 13 million on roads that nobody needed", ["number", "cut"]),
  pair(
    "It will take 50% of our pumps to drain the northern fields",
    "It will take 15% of our pumps to drain the northern fields",
    ["number"],
  ),
  pair(
    "The council will sell the northern forest before winter",
    "The council will not sell the northern forest before winter",
    ["negation"],
  ),
  pair("I do not regret the vote on the northern forest", "I do regret the vote on the northern forest", ["negation"]),
  pair("I don't regret the vote on the northern forest", "I regret the vote on the northern forest", ["negation"]),
  pair(
    "That the pumps failed was likely from the first storm on",
    "That the pumps failed was unlikely from the first storm on",
    ["negation"],
  ),
  pair(SCHOOL, SCHOOL.replace("Every child in this valley will", "No child in this valley will"), ["negation"]),
  pair(
    "The contract went to Anna Weiss before the vote was counted",
    "The contract went to Carl Weiss before the vote was counted",
    ["name"],
  ),
  pair(
    "The first pump arrived on Monday and the last one never came",
    "The first pump arrived on Friday and the last one never came",
    ["name"],
  ),
  pair(
    "The first pump arrived in March and the last one never came",
    "The first pump arrived in June and the last one never came",
    ["name"],
  ),
  pair(
    "We sold the turbines to Norway because Norway paid in advance",
    "We sold the turbines to Denmark because Denmark paid in advance",
    ["name"],
  ),
  pair(SCHOOL, "Every child in this valley will have a warm classroom, I promise that to their parents", [
    "joined",
    "cut",
  ]),
  pair(
    "The wall is sound and dry. The gates were tested by two crews.",
    "The wall is sound and the gates were tested by two crews",
    ["joined", "cut"],
  ),
  pair(
    "We lost the northern pumps. Nobody told the night crew about it.",
    "We lost the northern pumps and nobody told the night crew about it",
    ["joined", "reworded"],
  ),
  pair(SCHOOL, "Every child in this valley will have a warm classroom … I promise that to their parents", ["cut"]),
  pair(DAM, DAM, ["attributed"], { speakers: ["Tom Hale", "Nora Field"] }),
  pair(DAM, "The dam was inspected four times last year, and not one engineer found a crack", ["attributed", "cut"], {
    speakers: ["Tom Hale", "Nora Field"],
  }),
  pair(DAM, DAM, ["identical"], { speakers: ["Tom Hale", null] }),
  pair(DAM, DAM, ["identical"], { speakers: [null, null] }),
  pair(DAM, DAM, ["identical"], { speakers: ["Hale", "T. Hale"] }),
  pair(DAM, DAM, ["identical"], { days: 400 }),
  pair("an insult to every taxpayer", "an insult to every taxpayer", ["identical"], { needsAffair: true }),
  pair(DAM, "a crack in the eastern wall", ["cut"], { tier: "possible", needsAffair: true }),
  pair(DAM, "eastern wall", ["cut"], { needsAffair: true }),
  pair("a rotten farce", "a rotten farce,", ["identical"], { needsAffair: true }),
  pair("The vote was a rotten farce from the start", "farce", ["cut"], { tier: "possible", needsAffair: true }),
  pair(DAM, "The dam was inspected four times last year and no engineer found a crack", ["reworded", "cut"], {
    form: "indirect",
    tier: "possible",
  }),
  pair("Our thoughts are with the families", "Our thoughts are with the families", ["identical"], {
    speakers: [null, null],
    needsAffair: true,
  }),
  pair("We do not comment on ongoing investigations", "We do not comment on ongoing investigations", ["identical"], {
    speakers: [null, null],
    needsAffair: true,
  }),
  none(DAM, SCHOOL),
  none(DAM, BUDGET),
  none(DAM, "The dam was built by engineers who had never seen a river in their lives"),
  none(SCHOOL, "Every parent in this town was promised a new bus, and they have waited since"),
  none("farce", "farce"),
  none("an insult", "an insult", { speakers: ["Tom Hale", "Nora Field"] }),
  none("eastern wall", DAM, { speakers: ["Nora Field", "Tom Hale"] }),
  none("eastern wall", DAM, { speakers: [null, "Tom Hale"] }),
  none("We are very proud of what we have done here", "We are very sorry for what we have done there"),
  none("Our thoughts are with the families", "Our thoughts are with the families", {
    speakers: ["Tom Hale", "Nora Field"],
  }),
  none("We will work together with all of our partners", "We will talk together with all of our friends"),
  none(
    "The council has to act now, before the water rises again",
    "The council has to explain now why the forest was sold",
  ),
  none("This is a good day for the people of Oldbridge", "This is a bad night for the people in Westham"),
  none("I will say it again: the pumps were never tested", "I will say it again: the budget is balanced"),
  none("No one is above the law in this country", "No one is under arrest in this matter"),
  none("It was the worst flood in the history of the valley", "It was the best harvest in the memory of the farmers"),
  none("We will open a new library in Norwick next spring", "We will open a new station in Eastport next spring"),
  none("We will build forty homes in Norwick by 2027", "We will build sixty homes in Eastport by 2028"),
  none(
    "The tram of line 4 will carry 4,000 people a day from March",
    "The bus of line 7 will carry 900 people a day from May",
  ),
  none("Boat 12 carries 19 crates of herring to harbour 36", "Boat 13 carries 20 crates of herring to harbour 39"),
  pair(BUDGET, BUDGET.replace("12", "13").replace("3 million", "4 million"), ["number"]),
  pair(DAM, DAM.replace("inspected four", "examined five").replace("engineer", "expert"), ["number", "reworded"]),
  none(BUDGET, "We spent the evening on the roof, and nobody came with a boat or a pump", { days: 3 }),
  none("yes", "Yes, we will have a warm classroom before the first snow", { speakers: ["Tom Hale", "Nora Field"] }),
];
