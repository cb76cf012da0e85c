import { expect, test } from "vitest";
import { featuresOf } from "./features.ts";

const isChange = (sentence: string) => featuresOf(sentence, "en").includes("change");

test.each([
  "Exports declined by a tenth.",
  "Exports declined 14 percent.",
  "Exports declined two percentage points.",
  "Exports declined sharply to 40 ships.",
  "Exports declined to a record low.",
  "Exports declined the next year.",
  "Exports declined a further 5 percent.",
  "There was a decline in exports.",
  "Numbers of eels are declining.",
  "Prices dropped.",
  "Prices dropped 5 euros in May.",
  "Wages rose to 12 euros.",
  "Sales rose from 3 to 5 ships.",
  "Sales fell short-term and then rose.",
  "Turnout fell to 40 percent.",
  "The town grew by half.",
  "The council cut the number of buses.",
  "Prices jumped in March.",
  "The region lost 40 percent of its jobs.",
  "The party gained three seats.",
  "The club lost about 12 million euros.",
])("%s says a change", (sentence) => {
  expect(isChange(sentence)).toBe(true);
});

test.each([
  "He declined four opportunities to apologise.",
  "He declined to answer.",
  "She politely declined the invitation.",
  "They declined requests for an interview.",
  "The minister declined further comment.",
  "The minister has been declining to comment.",
  "She declines to say why.",
  "The offer was declined.",
  "The court dropped the charges.",
  "They dropped him from the team.",
  "He dropped out of school.",
  "She rose to her feet.",
  "He rose to power.",
  "He gave her a rose.",
  "She is a rising star.",
  "They fell in love.",
  "He fell asleep at the wheel.",
  "The plan fell short of the mark.",
  "A child fell into the river.",
  "She grew up in Lisse.",
  "The mayor cut the ribbon.",
  "He jumped into the river.",
  "Lisse lost the match.",
  "They gained access to the files.",
  "He lost his temper.",
])("%s says no change", (sentence) => {
  expect(isChange(sentence)).toBe(false);
});
