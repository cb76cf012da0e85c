import { characterForms } from "#ingest/raised-figures.ts";
import { characterBeside } from "./neighbours.ts";

/** "0.5", "0,5": no characters have a raised point. Two notes are divided by a comma, but none has the number 0. */
const DECIMAL = /^[−+-]?(?:\d+\.\d+|0,\d+)$/;

/**
 * Write a raised fraction or term after a number as a power: "10^(1/2)". No characters are raised so, and it would read
 * "101/2". A fraction in an element of its own and smaller figures are set apart: "2 1/2", and "12 99" of a price.
 */
export function spellOutPowers(root: ParentNode): void {
  for (const raised of Array.from(root.querySelectorAll("sup"))) {
    const power = raised.textContent?.trim() ?? "";
    if (!/^[−+-]?\d/.test(power) || isRaised(power)) continue;
    if (/\d/.test(characterBeside(raised, "before"))) raised.replaceWith(`^(${power})`);
  }
  for (const part of Array.from(root.querySelectorAll("span, em, i, b"))) {
    if (part.firstElementChild && !/frac/.test(part.className)) continue;
    const [shown, before] = [part.textContent?.trim() ?? "", characterBeside(part, "before")];
    if (/^\d{1,2}[/⁄]\d{1,2}$/.test(shown) && /\d/.test(before)) part.before(" ");
  }
  for (const small of Array.from(root.querySelectorAll("small"))) {
    const shown = small.textContent ?? "";
    if (/^\d/.test(shown) && /\d/.test(characterBeside(small, "before"))) small.before(" ");
  }
}

const isRaised = (power: string) => characterForms(power, "superscript") !== null && !DECIMAL.test(power);
