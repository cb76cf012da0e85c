import { characterBeside } from "./neighbours.ts";

/** Elements whose style can raise or lower them beside the text. */
const STYLED =
  "[style*='vertical-align' i], [style*='relative' i], [style*='baseline-shift' i], [style*='variant-position' i]";

const SMALL = /font-size\s*:\s*(?:0?\.\d+\s*r?em|[1-9]?\d(?:\.\d+)?%|smaller|xx?-small|small)/i;
/** An offset from the line: "4px", "-0.4em", "35%". Not "0" and "auto". */
const OFFSET = "(-?)(?=[\\d.]*[1-9])[\\d.]+\\s*(?:px|pt|em|ex|rem|%)";

/**
 * Turn figures that a style raises or lowers into `sup` and `sub`: "10<span style='position:relative;top:-.4em'>6</span>"
 * is no 106. Only figures and marks beside a word or number are turned, because sites align whole lines by such styles.
 */
export function spellOutRaised(root: ParentNode): void {
  for (const element of Array.from(root.querySelectorAll(STYLED))) {
    const figure = element.textContent?.trim() ?? "";
    if (!/^[\d+\-−–,()*†‡]{1,8}$|^\p{L}{1,2}$/u.test(figure) || element.querySelector("sup, sub")) continue;
    if (!/[\p{L}\p{N}.,)]/u.test(characterBeside(element, "before"))) continue;
    const name = shiftOf(element.getAttribute("style") ?? "");
    if (!name) continue;
    const raised = element.ownerDocument.createElement(name);
    raised.append(...element.childNodes);
    element.replaceChildren(raised);
  }
}

function shiftOf(style: string): "sup" | "sub" | null {
  const aligned = /(?:vertical-align|baseline-shift|font-variant-position)\s*:\s*(super|sub)(?!\w)/i.exec(style)?.[1];
  if (aligned) return aligned.toLowerCase() === "sub" ? "sub" : "sup";
  if (SMALL.test(style)) {
    const edge = /vertical-align\s*:\s*(?:text-)?(top|bottom)/i.exec(style)?.[1];
    if (edge) return edge.toLowerCase() === "top" ? "sup" : "sub";
  }
  const shift = new RegExp(`(?:vertical-align|baseline-shift)\\s*:\\s*${OFFSET}`, "i").exec(style);
  if (shift) return shift[1] === "-" ? "sub" : "sup";
  if (!/position\s*:\s*relative/i.test(style)) return null;
  const top = new RegExp(`(?<![\\w-])top\\s*:\\s*${OFFSET}`, "i").exec(style);
  if (top) return top[1] === "-" ? "sup" : "sub";
  const bottom = new RegExp(`(?<![\\w-])bottom\\s*:\\s*${OFFSET}`, "i").exec(style);
  return bottom ? (bottom[1] === "-" ? "sub" : "sup") : null;
}
