import { characterForms } from "#ingest/raised-figures.ts";
import { characterBeside } from "./neighbours.ts";

/** Write a raised fraction or term after a number as a power: "10^(1/2)". No characters are raised so, and it would read "101/2". */
export function spellOutPowers(root: ParentNode): void {
  for (const raised of Array.from(root.querySelectorAll("sup"))) {
    const power = raised.textContent?.trim() ?? "";
    if (!/^[−+-]?\d/.test(power) || characterForms(power, "superscript") !== null) continue;
    if (/\d/.test(characterBeside(raised, "before"))) raised.replaceWith(`^(${power})`);
  }
}
