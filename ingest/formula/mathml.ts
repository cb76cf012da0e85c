import { DomUtils, parseDocument } from "htmlparser2";
import { ownValue } from "#domain/own-value.ts";
import { accented, fenced, fraction, grid, root, scripts, sequence, type Term, token, words } from "./notation.ts";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type ChildNode = Element["children"][number];

/** A formula in MathML as plain text: "3/4", "a/b = √2". Its annotations, which say the same again, are left out. */
export function mathmlText(source: string): string {
  const { children } = parseDocument(source, { recognizeSelfClosing: true });
  const math = DomUtils.findOne(({ name }) => nameOf(name) === "math", children);
  return termOf(children).text.trim().normalize("NFC") || (math?.attribs.alttext ?? "").trim();
}

/** The words of a formula that are not displayed: those that only take room, and the other states of an action. */
export function hiddenWordsOf(source: string): string[] {
  const { children } = parseDocument(source, { recognizeSelfClosing: true });
  const hidden = DomUtils.findAll(({ name }) => /^(?:mphantom|maction)$/.test(nameOf(name)), children).flatMap(
    (element) => (nameOf(element.name) === "mphantom" ? [element] : otherStates(element)),
  );
  return hidden.map(({ children: inside }) => termOf(inside).text.trim()).filter((text) => text !== "");
}

const otherStates = (action: Element): Element[] =>
  action.children.filter(DomUtils.isTag).filter((_, index) => index !== selectionOf(action));

/** Index of the state of an action that is displayed. */
const selectionOf = ({ attribs }: Element) => Number(attribs.selection ?? 1) - 1;

const nameOf = (name: string) => name.slice(name.indexOf(":") + 1).toLowerCase();

const termOf = (nodes: ChildNode[]): Term => sequence(nodes.map(read));

/** The parts of an element. Text stands there only by mistake, but it is displayed. */
const childrenOf = ({ children }: Element): Term[] =>
  children.filter((node) => DomUtils.isTag(node) || (DomUtils.isText(node) && /\S/.test(node.data))).map(read);

function read(node: ChildNode): Term {
  if (DomUtils.isText(node)) return token(node.data.trim());
  if (!DomUtils.isTag(node)) return words("");
  const reader = ownValue(READERS, nameOf(node.name));
  return reader ? reader(node) : termOf(node.children);
}

const EMPTY = words("");

type Reader = (element: Element) => Term;

/** Reads an element that has a certain number of parts. With another number they are only read one after the other. */
const ofParts =
  (count: number, reader: (parts: Term[], element: Element) => Term): Reader =>
  (element) => {
    const parts = childrenOf(element);
    return parts.length === count ? reader(parts, element) : sequence(parts);
  };

const text: Reader = (element) => words(DomUtils.textContent(element).replace(/[\s\u200b-\u200d\u2061\u2062]+/gu, " "));
const nothing: Reader = () => EMPTY;

const READERS: Record<string, Reader> = {
  mi: (element) => token(DomUtils.textContent(element).trim()),
  mn: (element) => words(DomUtils.textContent(element).trim()),
  mo: (element) => token(DomUtils.textContent(element).trim()),
  mtext: text,
  ms: (element) => words(`“${DomUtils.textContent(element).trim()}”`),
  mspace: () => words(" "),
  mglyph: ({ attribs }) => words(attribs.alt ?? ""),
  mphantom: nothing,
  annotation: nothing,
  "annotation-xml": nothing,
  none: nothing,
  mprescripts: nothing,
  mfrac: ofParts(2, ([above = EMPTY, below = EMPTY], { attribs }) =>
    fraction(above, below, !/^0(?:[a-z%]*)$/.test(attribs.linethickness ?? "")),
  ),
  msqrt: (element) => root(termOf(element.children)),
  mroot: ofParts(2, ([radicand = EMPTY, degree = EMPTY]) => root(radicand, degree.text)),
  msub: ofParts(2, ([base = EMPTY, below = EMPTY]) => scripts(base, below, EMPTY)),
  msup: ofParts(2, ([base = EMPTY, above = EMPTY]) => scripts(base, EMPTY, above)),
  msubsup: ofParts(3, ([base = EMPTY, below = EMPTY, above = EMPTY]) => scripts(base, below, above)),
  munder: ofParts(2, ([base = EMPTY, below = EMPTY]) => scripts(base, below, EMPTY)),
  munderover: ofParts(3, ([base = EMPTY, below = EMPTY, above = EMPTY]) => scripts(base, below, above)),
  mover: ofParts(2, ([base = EMPTY, above = EMPTY]) =>
    isAccent(above.text) ? accented(base, above.text) : scripts(base, EMPTY, above),
  ),
  mmultiscripts,
  mfenced: ({ children, attribs: { open = "(", close = ")", separators = "," } }) =>
    fenced(open, children.filter(DomUtils.isTag).map(read), separators.trim().charAt(0), close),
  menclose: (element) =>
    /radical/.test(element.attribs.notation ?? "") ? root(termOf(element.children)) : termOf(element.children),
  maction: (element) => childrenOf(element)[selectionOf(element)] ?? EMPTY,
  mtable: (element) => grid(rowsOf(element)),
  mlabeledtr: (element) => sequence(childrenOf(element)),
};

/** Accents and braces that stretch over the base. */
const ACCENTS = new Set("^ ˆ ¯ ‾ _ ~ ˜ → ← ˙ ¨ ⏞ ⏟ ⎴ ︷ \u20d7 \u0302 \u0303 \u0304 \u0305 \u0307 \u0308".split(" "));
const isAccent = (sign: string) => ACCENTS.has(sign.trim());

const rowsOf = ({ children }: Element): Term[][] =>
  children
    .filter(DomUtils.isTag)
    .map((row) => (/^m(?:labeled)?tr$/.test(nameOf(row.name)) ? childrenOf(row) : [read(row)]));

/** "¹⁴₆C": pairs of indices after the base, and after `mprescripts` those before it. */
function mmultiscripts({ children }: Element): Term {
  const [base, ...indices] = children.filter(DomUtils.isTag);
  const prescripts = indices.findIndex(({ name }) => nameOf(name) === "mprescripts");
  const after = prescripts < 0 ? indices : indices.slice(0, prescripts);
  const pairs = (elements: Element[]) =>
    Array.from({ length: Math.ceil(elements.length / 2) }, (_, index) =>
      elements.slice(2 * index, 2 * index + 2).map(read),
    );
  const before = prescripts < 0 ? [] : pairs(indices.slice(prescripts + 1));
  const start = before.reduceRight((term, [below = EMPTY, above = EMPTY]) => scripts(term, below, above), EMPTY);
  const end = pairs(after).reduce(
    (term, [below = EMPTY, above = EMPTY]) => scripts(term, below, above),
    base ? read(base) : EMPTY,
  );
  return { text: start.text + end.text, isAtom: true };
}
