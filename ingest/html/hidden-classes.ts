import { Parser } from "htmlparser2";
import { HIDDEN_STYLE } from "./hidden.ts";

/** A selector of one class, such as `.note` or `span.note`. */
const ONE_CLASS = /^(?:[a-z][a-z0-9]*)?\.([\w-]+)$/i;

/**
 * The classes that the style sheets of this source do not display. Word and mail programs hide text so. Rules for other
 * media, such as `@media print`, do not count.
 */
export function hidingClasses(source: string): Set<string> {
  const classes = new Set<string>();
  let [depth, selectors] = [0, ""];
  for (const piece of styleSheetsIn(source).split(/([{}])/)) {
    if (piece === "{") depth += 1;
    else if (piece === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) selectors = piece.slice(piece.lastIndexOf("*/") + 1);
    else if (depth === 1 && HIDDEN_STYLE.test(piece)) for (const name of classesIn(selectors)) classes.add(name);
  }
  return classes;
}

const classesIn = (selectors: string): string[] =>
  selectors
    .replace(/^\//, "")
    .split(",")
    .flatMap((selector) => ONE_CLASS.exec(selector.trim())?.[1] ?? []);

/** Hide the elements of these classes. */
export function hideByClass(root: Element, classes: ReadonlySet<string>): void {
  if (classes.size === 0) return;
  for (const element of root.querySelectorAll("[class]"))
    if (element.className.split(/\s+/).some((name) => classes.has(name))) element.setAttribute("hidden", "");
}

function styleSheetsIn(source: string): string {
  if (!/<style/i.test(source)) return "";
  const sheets: string[] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag: (name) => {
      isInside = name === "style";
    },
    ontext: (text) => {
      if (isInside) sheets.push(text);
    },
    onclosetag: () => {
      isInside = false;
    },
  });
  parser.end(source);
  return sheets.join("");
}
