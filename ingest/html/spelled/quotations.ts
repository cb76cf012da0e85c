import { nameOf, TEXT } from "#ingest/html/dom.ts";
import { characterBeside } from "./neighbours.ts";

/** Quotation marks by language, outer and inner (Unicode CLDR, `delimiters`). Other languages use those of English. */
const MARKS: Record<string, string> = {
  ...{ en: "“”‘’", de: "„“‚‘", fr: "«»«»", it: "«»“”", es: "«»“”", pt: "“”‘’", ca: "«»“”", el: "«»“”", nl: "“”‘’" },
  ...{ ru: "«»„“", uk: "«»„“", be: "«»„“", bg: "„“’‘", pl: "„”«»", cs: "„“‚‘", sk: "„“‚‘", hu: "„”»«", ro: "„”«»" },
  ...{ hr: "„“‚‘", sr: "„“‘‘", sl: "„“‚‘", da: "“”‘’", sv: "””’’", fi: "””’’", nb: "«»‘’", no: "«»‘’", is: "„“‚‘" },
  ...{ lt: "„““„", lv: "“”“”", et: "„“«»", tr: "“”‘’", ar: "”“’‘", fa: "«»‹›", he: "””’’", ja: "「」『』", zh: "“”‘’" },
};

const OPENING = /[\p{Pi}\p{Pf}"'„‚«»‹›「『]/u;
const CLOSING = /[\p{Pi}\p{Pf}"'«»‹›」』]/u;

/** Give each `q` the marks that browsers draw around it; without them a quotation becomes a statement of the article. */
export function spellOutQuotations(root: ParentNode): void {
  const quotations = Array.from(root.querySelectorAll("q")).flatMap((quotation) => {
    const texts = textsIn(quotation);
    const [first, last] = [texts[0], texts.at(-1)];
    return first && last && !hasMarks(quotation, first, last) ? [{ quotation, first, last }] : [];
  });
  // Inner quotations come first, so that the marks of the outer one stand around theirs.
  for (const { quotation, first, last } of quotations.reverse()) {
    const [open, close] = marksOf(quotation);
    first.nodeValue = (first.nodeValue ?? "").replace(/\S/, `${open}$&`);
    last.nodeValue = (last.nodeValue ?? "").replace(/\S(?=\s*$)/, `$&${close}`);
  }
}

/** The text nodes with words, in order. */
function textsIn(node: Node): Node[] {
  if (node.nodeType === TEXT) return /\S/.test(node.nodeValue ?? "") ? [node] : [];
  return /^(?:script|style|template)$/.test(nameOf(node)) ? [] : Array.from(node.childNodes).flatMap(textsIn);
}

/** Whether the page wrote the marks itself, in the quotation or around it, or its style draws none. */
function hasMarks(quotation: Element, first: Node, last: Node): boolean {
  if (/quotes\s*:\s*none/i.test(quotation.getAttribute("style") ?? "")) return true;
  const [begin, end] = [first.nodeValue?.trim().charAt(0) ?? "", last.nodeValue?.trim().at(-1) ?? ""];
  if (OPENING.test(begin) && CLOSING.test(end)) return true;
  return OPENING.test(characterBeside(quotation, "before")) && CLOSING.test(characterBeside(quotation, "after"));
}

function marksOf(quotation: Element): [open: string, close: string] {
  const language = quotation.parentElement?.closest("[lang]")?.getAttribute("lang")?.toLowerCase().split("-")[0] ?? "";
  const marks = MARKS[language] ?? "“”‘’";
  let depth = 0;
  for (let outer = quotation.parentElement?.closest("q"); outer; outer = outer.parentElement?.closest("q")) depth += 1;
  const at = depth % 2 === 0 ? 0 : 2;
  return [marks.charAt(at), marks.charAt(at + 1)];
}
