import { spellOutCheckBoxes } from "./check-boxes.ts";
import { spellOutComparisons } from "./comparisons.ts";
import { spellOutFormulas } from "./formulas.ts";
import { spellOutLinkedNotes } from "./linked-notes.ts";
import { spellOutPowers } from "./powers.ts";
import { spellOutQuotations } from "./quotations.ts";
import { spellOutRaised } from "./raised.ts";
import { spellOutReadings } from "./readings.ts";
import { spellOutStrikes } from "./strikes.ts";

/**
 * Write as text what a page says by its elements alone, and what its plain text would lose: fractions, roots and powers,
 * notes, the marks of quotations, readings beside characters, check boxes, and which words replace which.
 */
export function spellOut(root: ParentNode): void {
  spellOutFormulas(root);
  spellOutRaised(root);
  spellOutLinkedNotes(root);
  spellOutPowers(root);
  spellOutReadings(root);
  spellOutQuotations(root);
  spellOutStrikes(root);
  spellOutComparisons(root);
  spellOutCheckBoxes(root, { all: false });
}
