import { spellOutFormulas } from "./formulas.ts";
import { spellOutPowers } from "./powers.ts";
import { spellOutQuotations } from "./quotations.ts";
import { spellOutReadings } from "./readings.ts";
import { spellOutStrikes } from "./strikes.ts";

/**
 * Write as text what a page says by its elements alone, and what its plain text would lose: fractions, roots and powers, the marks
 * of quotations, readings beside characters, and which words replace which.
 */
export function spellOut(root: ParentNode): void {
  spellOutFormulas(root);
  spellOutPowers(root);
  spellOutReadings(root);
  spellOutQuotations(root);
  spellOutStrikes(root);
}
