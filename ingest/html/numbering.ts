import { counterText } from "#ingest/list-counters.ts";

/** The number of a list item, and the `type` of HTML in which it is shown, or the style of CSS for another script. */
export type Numbered = { value: number; type: string };

/** Names of CSS for the types of HTML. A style that is neither here nor in `counterText` is shown as a figure. */
const TYPES: Record<string, string> = {
  ...{ "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A" },
  ...{ "lower-roman": "i", "upper-roman": "I", decimal: "1" },
};

/** How an ordered list numbers its items (HTML standard, 4.4.5 and 4.4.8): from a start, backwards, or by own values. */
export function numbersOf(list: Element, items: Element[]): Numbered[] {
  const step = list.hasAttribute("reversed") ? -1 : 1;
  let next = integerOf(list.getAttribute("start")) ?? (step < 0 ? items.length : 1);
  const listType = typeOf(list);
  return items.map((item) => {
    const value = integerOf(item.getAttribute("value")) ?? next;
    next = value + step;
    return { value, type: typeOf(item) ?? listType ?? "1" };
  });
}

/** Whether a list shows no numbers. */
export const hidesNumbers = (list: Element) =>
  /list-style(?:-type)?\s*:\s*none/i.test(list.getAttribute("style") ?? "");

function typeOf(element: Element): string | null {
  const type = element.getAttribute("type") ?? "";
  if (/^[1aAiI]$/.test(type)) return type;
  const style = /list-style(?:-type)?\s*:([^;]*)/i.exec(element.getAttribute("style") ?? "")?.[1] ?? "";
  const name = style
    .toLowerCase()
    .split(/\s+/)
    .find((word) => word in TYPES || counterText(1, word) !== null);
  return name ? (TYPES[name] ?? name) : null;
}

/** An integer of 32 bits, as browsers have. */
function integerOf(value: string | null): number | null {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 - 1 ? number : null;
}
