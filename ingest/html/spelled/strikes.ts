import { nameOf } from "#ingest/html/dom.ts";
import { characterBeside } from "./neighbours.ts";

const STRUCK = "s, strike, [style*='line-through']";
const STRUCK_STYLE = /text-decoration[^;]*line-through/i;
const INSERTED_STYLE = /text-decoration[^;]*underline/i;

/**
 * Mark struck words that new ones replace as deleted: they touch the new words, or underlined words follow, as where a
 * word processor shows its changes. Other struck words stay text: the page shows them.
 */
export function spellOutStrikes(root: ParentNode): void {
  for (const struck of Array.from(root.querySelectorAll(STRUCK))) {
    if (!/^(?:s|strike)$/.test(struck.localName) && !STRUCK_STYLE.test(struck.getAttribute("style") ?? "")) continue;
    if (!isReplaced(struck)) continue;
    const deletion = struck.ownerDocument.createElement("del");
    deletion.append(...struck.childNodes);
    struck.replaceWith(deletion);
  }
}

function isReplaced(struck: Element): boolean {
  const text = struck.textContent ?? "";
  if (isInsertion(nextIn(struck))) return true;
  const touches =
    joins(characterBeside(struck, "before"), text.charAt(0)) ||
    joins(text.charAt(text.length - 1), characterBeside(struck, "after"));
  return touches || (/\d\s*$/.test(text) && /^\s*\d/.test(struck.nextSibling?.textContent ?? ""));
}

/** Whether two characters stand in one word or number. A raised figure does not: it is a footnote mark or a power. */
const joins = (one: string, other: string) => /[\p{L}\p{Nd}]/u.test(one) && /[\p{L}\p{Nd}]/u.test(other);

/** The next sibling that is more than white space. */
function nextIn(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && !/\S/.test(next.textContent ?? "")) next = next.nextSibling;
  return next;
}

const isInsertion = (node: Node | null) =>
  node !== null &&
  (/^(?:ins|u)$/.test(nameOf(node)) || INSERTED_STYLE.test((node as Element).getAttribute?.("style") ?? ""));
