import { isElement, nameOf, TEXT } from "./dom.ts";

/** Elements between whose text and the text around them nothing stands. */
export const INLINE = new Set(
  (
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark math nobr q rb rp rt ruby s samp small span strike strong sub sup " +
    "time tspan tt u var wbr"
  ).split(" "),
);

/** The words of an element as somebody reads them: those of its blocks, cells and options stand apart. Program code has none. */
export function wordsOf(node: Node): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? "";
  const name = nameOf(node);
  if (name === "script" || name === "style") return "";
  const value = isElement(node) && name === "input" ? shownValue(node) : "";
  const words = value + Array.from(node.childNodes).map(wordsOf).join("");
  return INLINE.has(name) ? words : ` ${words} `;
}

/** What a field or button of a form shows. */
const shownValue = (input: Element) =>
  /^(?:hidden|password|checkbox|radio|image|file|color)$/i.test(input.getAttribute("type") ?? "")
    ? ""
    : (input.getAttribute("value") ?? "");
