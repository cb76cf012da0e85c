import { Parser } from "htmlparser2";
import { hidingRules } from "./hiding-rules.ts";

/** Longest style sheet that is read. Those of Word have about 100,000 characters. */
const MAX_LENGTH = 1_000_000;
/** Number of selectors that are looked for. Each takes a walk over the document. */
const MAX_SELECTORS = 300;

/**
 * Hide the elements that the style sheets in the source do not display, as Word and mail programs hide text. The rules
 * count as in browsers: by weight, then by order, and after the style of the element itself.
 */
export function hideByStyle(root: Element, source: string): void {
  const sheets = styleSheetsIn(source);
  if (!/display|visibility|mso-hide/i.test(sheets)) return;
  const hidden = new Map<string, Map<Element, boolean>>();
  for (const { property, selector, hides, isImportant } of hidingRules(sheets.slice(0, MAX_LENGTH), MAX_SELECTORS)) {
    const elements = hidden.get(property) ?? new Map<Element, boolean>();
    for (const element of matchesOf(root, selector))
      if (isImportant || !stylesItself(element, property)) elements.set(element, hides);
    hidden.set(property, elements);
  }
  for (const elements of hidden.values())
    for (const [element, isHidden] of elements) if (isHidden) element.setAttribute("hidden", "");
}

/** No elements for a selector of what a text has not, such as `::before`. */
function matchesOf(root: Element, selector: string): Iterable<Element> {
  try {
    return root.querySelectorAll(selector);
  } catch {
    return [];
  }
}

const stylesItself = (element: Element, property: string) =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:`, "i").test(element.getAttribute("style") ?? "");

/** The style sheets for screens. */
function styleSheetsIn(source: string): string {
  if (!/<style/i.test(source)) return "";
  const sheets: string[] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag: (name, { media = "" }) => {
      isInside = name === "style" && (media === "" || /\b(?:all|screen)\b/i.test(media));
    },
    ontext: (text) => {
      if (isInside) sheets.push(text);
    },
    onclosetag: () => {
      isInside = false;
      sheets.push("\n");
    },
  });
  parser.end(source);
  return sheets.join("");
}
