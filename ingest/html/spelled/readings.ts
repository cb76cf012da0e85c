import { isElement, nameOf } from "#ingest/html/dom.ts";

/** Characters whose readings are written in full-width brackets. */
const IDEOGRAPHS = /^[\p{sc=Han}々〆ヶ]+$/u;
const FULL_WIDTH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

type Segment = { base: Node[]; reading: Node[] };

/**
 * Write readings beside characters (`ruby`) in brackets after their word, as browsers without ruby do: "東京（とうきょう）". The
 * readings of single ideographs of one word are joined, so that the word itself stays whole.
 */
export function spellOutReadings(root: ParentNode): void {
  for (const ruby of Array.from(root.querySelectorAll("ruby"))) {
    // Brackets that the page has for browsers without ruby would double ours.
    for (const bracket of Array.from(ruby.querySelectorAll("rp")))
      if (/^[\s\p{P}]*$/u.test(bracket.textContent ?? "")) bracket.remove();
    if (ruby.querySelector("rt, rtc")) ruby.replaceChildren(...nodesOf(joined(segmentsOf(ruby)), ruby.ownerDocument));
  }
}

function segmentsOf(ruby: Element): Segment[] {
  const segments: Segment[] = [];
  let base: Node[] = [];
  for (const node of Array.from(ruby.childNodes)) {
    if (!isElement(node) || !/^rtc?$/.test(nameOf(node))) base.push(node);
    else if (base.length > 0 || segments.length === 0) {
      segments.push({ base, reading: [...node.childNodes] });
      base = [];
    } else segments.at(-1)?.reading.push(...node.childNodes);
  }
  return base.length > 0 ? [...segments, { base, reading: [] }] : segments;
}

const textOf = (nodes: Node[]) => nodes.map(({ textContent }) => textContent ?? "").join("");

/** Neighbours of ideographs alone are one word: 東（とう）京（きょう） is 東京（とうきょう）. */
function joined(segments: Segment[]): Segment[] {
  const isWord = ({ base, reading }: Segment) => reading.length > 0 && IDEOGRAPHS.test(textOf(base).trim());
  const words: Segment[] = [];
  for (const segment of segments) {
    const last = words.at(-1);
    if (last && isWord(last) && isWord(segment)) {
      last.base.push(...segment.base);
      last.reading.push(...segment.reading);
    } else words.push(segment);
  }
  return words;
}

const nodesOf = (segments: Segment[], document: Document): Node[] =>
  segments.flatMap(({ base, reading }) => {
    if (!/\S/.test(textOf(reading))) return [...base, ...reading];
    const [open, close] = FULL_WIDTH.test(textOf(base)) ? ["（", "）"] : [" (", ")"];
    return [...base, document.createTextNode(open), ...reading, document.createTextNode(close)];
  });
