import { Parser } from "htmlparser2";
import { type HidingRule, hidingRules } from "./hiding-rules.ts";

/** Longest style sheet that is read. Those of Word have about 100,000 characters. */
const MAX_LENGTH = 1_000_000;
/** Number of selectors that are looked for. */
const MAX_SELECTORS = 300;
/** Number of those without an id or class. Each takes a walk over the document. */
const MAX_WALKS = 60;

/**
 * Hide the elements that the style sheets in the source do not display, as Word and mail programs hide text. The rules
 * count as in browsers: by weight, then by order, and after the style of the element itself.
 */
export function hideByStyle(root: Element, source: string): void {
  const sheets = styleSheetsIn(source);
  if (!/display|visibility|mso-hide/i.test(sheets)) return;
  const hidden = new Map<string, Map<Element, boolean>>();
  const named = elementsByName(root);
  for (const { property, selector, name, hides, isImportant } of rulesOf(sheets)) {
    const elements = hidden.get(property) ?? new Map<Element, boolean>();
    for (const element of matchesOf(root, selector, name === null ? null : (named.get(name) ?? [])))
      if (isImportant || !stylesItself(element, property)) elements.set(element, hides);
    hidden.set(property, elements);
  }
  for (const elements of hidden.values())
    for (const [element, isHidden] of elements) if (isHidden) element.setAttribute("hidden", "");
}

function rulesOf(sheets: string): HidingRule[] {
  let walks = 0;
  return hidingRules(sheets.slice(0, MAX_LENGTH), MAX_SELECTORS).filter(({ name }) => {
    if (name === null) walks += 1;
    return name !== null || walks <= MAX_WALKS;
  });
}

/** The elements by their ids and classes: "#id", ".class". */
function elementsByName(root: Element): Map<string, Element[]> {
  const named = new Map<string, Element[]>();
  for (const element of root.querySelectorAll("[id], [class]"))
    for (const name of [`#${element.id}`, ...element.className.split(/\s+/).map((name) => `.${name}`)]) {
      const elements = named.get(name) ?? [];
      elements.push(element);
      named.set(name, elements);
    }
  return named;
}

/** The elements of a selector, among the candidates if there are some. None for one of what is no element: `::before`. */
function matchesOf(root: Element, selector: string, candidates: Element[] | null): Iterable<Element> {
  try {
    return candidates?.filter((element) => element.matches(selector)) ?? root.querySelectorAll(selector);
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
