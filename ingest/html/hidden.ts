import type { LeftOutTally } from "./left-out.ts";
import { wordsOf } from "./words-of.ts";

/** A style by which an element is not displayed. */
export const HIDDEN_STYLE = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|mso-hide\s*:\s*all)/i;

/** Whether an element is not displayed. It is told as left out. */
export function isHidden(element: Element, leftOut: LeftOutTally): boolean {
  const hidden =
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" || // a decoration, or the second copy of a formula
    HIDDEN_STYLE.test(element.getAttribute("style") ?? "");
  if (hidden) leftOut.add("hidden", 1, [wordsOf(element)]);
  return hidden;
}
