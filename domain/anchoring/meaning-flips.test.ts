import { expect, test } from "vitest";
import { reanchor } from "./reanchor.ts";

/** An article in which only `sentence` differs. */
const articleWith = (sentence: string) =>
  `The council met in the old town hall on Friday.\n\n${sentence} Nobody asked for the minutes.\n\nIt meets again in May.`;

/** A sentence before and after, and the words that changed its meaning. */
const FLIPS: [title: string, oldSentence: string, newSentence: string, cut: string, added: string][] = [
  ["a direction", "Exports rose sharply in June.", "Exports fell sharply in June.", "rose", "fell"],
  ["a removed negation", "The mayor did not sign the letter.", "The mayor did sign the letter.", "not", ""],
  ["an added negation", "The mayor was present.", "The mayor was not present.", "", "not"],
  ["a contraction", "Ferries didn't run at night.", "Ferries did run at night.", "didn't", "did"],
  ["a number", "It carries 1.2 million cars a year.", "It carries 9.2 million cars a year.", "1.2", "9.2"],
  ["a decimal sign", "Prices rose by 1.5 per cent.", "Prices rose by 15 per cent.", "1.5", "15"],
  ["a unit", "The dam holds 40 million litres.", "The dam holds 40 billion litres.", "million", "billion"],
  ["a sign", "Growth was -2 per cent.", "Growth was +2 per cent.", "-", "+"],
  ["a currency", "The hall cost €400.", "The hall cost $400.", "€", "$"],
  ["a name", "Ann Lee opened the fair in Ashford.", "Ann Low opened the fair in Ashford.", "Lee", "Low"],
  ["a title", "The minister Ann Lee resigned.", "The mayor Ann Lee resigned.", "minister", "mayor"],
  ["a capital that makes a name", "The polish wore off quickly.", "The Polish wore off quickly.", "polish", "Polish"],
  ["a year", "The bridge was opened in 1967.", "The bridge was opened in 1976.", "1967", "1976"],
  ["a day", "The vote was held on 3 May.", "The vote was held on 13 May.", "3", "13"],
  ["a quantifier", "All of the nine members voted yes.", "Some of the nine members voted yes.", "All", "Some"],
  ["a modal", "The plant will close this year.", "The plant may close this year.", "will", "may"],
  ["a comparison", "Rents are higher than in 2010.", "Rents are lower than in 2010.", "higher", "lower"],
  ["an accent", "Le ministre a signé la lettre.", "Le ministre a signe la lettre.", "signé", "signe"],
  ["Arabic", "قال الوزير إن الأسعار ارتفعت هذا العام.", "قال الوزير إن الأسعار انخفضت هذا العام.", "ارتفعت", "انخفضت"],
  ["Chinese", "去年人口上升了百分之二。", "去年人口下降了百分之二。", "上升", "下降"],
];

test.each(FLIPS)("%s is changed, and the diff marks the changed word", (_, oldSentence, newSentence, cut, added) => {
  const [before, after] = [articleWith(oldSentence), articleWith(newSentence)];
  const start = before.indexOf(oldSentence);
  const anchor = reanchor(before, after, [{ id: "claim", passage: { start, end: start + oldSentence.length } }]).get(
    "claim",
  );
  expect(anchor).toMatchObject({ state: "changed", exact: newSentence });
  const marked = (kind: string) =>
    anchor?.diff?.flatMap((change) => (change.kind === kind ? [change.text.trim()] : [])).join(" ");
  expect([marked("cut"), marked("added")]).toEqual([cut, added]);
});
