import { DomUtils, parseDocument } from "htmlparser2";
import { ownValue } from "#domain/own-value.ts";
import { accented, fenced, fraction, grid, root, scripts, sequence, type Term, token, words } from "./notation.ts";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type ChildNode = Element["children"][number];

/**
 * An equation of Word (Office MathML, ECMA-376 part 1, 22.1) as plain text: "a/b = √2". `source` is its XML, in which names
 * can have lost their capital letters on the way through HTML.
 */
export const ommlText = (source: string): string =>
  termOf(parseDocument(source, { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true }).children)
    .text.trim()
    .normalize("NFC");

const termOf = (nodes: ChildNode[]): Term => sequence(nodes.filter(DomUtils.isTag).map(read));

const EMPTY = words("");

function read(element: Element): Term {
  const reader = ownValue(READERS, element.name.toLowerCase());
  return reader ? reader(element) : termOf(element.children);
}

const child = (element: Element, name: string) =>
  element.children.filter(DomUtils.isTag).find((candidate) => candidate.name === name.toLowerCase());
const part = (element: Element, name: string): Term => {
  const found = child(element, name);
  return found ? termOf(found.children) : EMPTY;
};
const parts = (element: Element, name: string): Term[] =>
  element.children
    .filter(DomUtils.isTag)
    .filter((candidate) => candidate.name === name.toLowerCase())
    .map(({ children }) => termOf(children));

/** A property of the element, such as the sign of a sum; undefined where it is not stated. */
function property(element: Element, name: string): string | undefined {
  const properties = child(element, `${element.name}Pr`);
  const found = properties && child(properties, name);
  return found && (found.attribs["m:val"] ?? "");
}

type Reader = (element: Element) => Term;

const scriptsOf: Reader = (element) => scripts(part(element, "m:e"), part(element, "m:sub"), part(element, "m:sup"));
const nothing: Reader = () => EMPTY;

const READERS: Record<string, Reader> = {
  "m:r": (element) => {
    const text = textOf(element);
    return DomUtils.findOne(({ name }) => name === "m:nor", element.children) ? words(text) : token(text);
  },
  "m:f": (element) => fraction(part(element, "m:num"), part(element, "m:den"), property(element, "m:type") !== "noBar"),
  "m:rad": (element) => root(part(element, "m:e"), part(element, "m:deg").text),
  "m:ssup": scriptsOf,
  "m:ssub": scriptsOf,
  "m:ssubsup": scriptsOf,
  "m:spre": (element) => {
    const start = scripts(EMPTY, part(element, "m:sub"), part(element, "m:sup"));
    return { text: start.text + part(element, "m:e").text, isAtom: true };
  },
  "m:nary": (element) => {
    const sign = token(property(element, "m:chr") ?? "∫");
    return sequence([scripts(sign, part(element, "m:sub"), part(element, "m:sup")), part(element, "m:e")]);
  },
  "m:limlow": (element) => scripts(part(element, "m:e"), part(element, "m:lim"), EMPTY),
  "m:limupp": (element) => scripts(part(element, "m:e"), EMPTY, part(element, "m:lim")),
  "m:func": (element) => {
    const [name, argument] = [part(element, "m:fName"), part(element, "m:e")];
    return { text: `${name.text} ${argument.text}`.trim(), isAtom: false };
  },
  "m:d": (element) =>
    fenced(
      property(element, "m:begChr") ?? "(",
      parts(element, "m:e"),
      property(element, "m:sepChr") ?? "|",
      property(element, "m:endChr") ?? ")",
    ),
  "m:m": (element) =>
    grid(
      element.children
        .filter(DomUtils.isTag)
        .filter(({ name }) => name === "m:mr")
        .map((row) => parts(row, "m:e")),
    ),
  "m:eqarr": (element) => grid(parts(element, "m:e").map((line) => [line])),
  "m:acc": (element) => accented(part(element, "m:e"), property(element, "m:chr") ?? "\u0302"),
  "m:bar": (element) => accented(part(element, "m:e"), "\u0304"),
  "m:phant": (element) => (/^(0|off|false)$/.test(property(element, "m:show") ?? "") ? EMPTY : part(element, "m:e")),
  "w:del": nothing,
  "w:movefrom": nothing,
};

/** The characters of a run, without alignment marks. Its properties have none. */
const textOf = (element: Element): string =>
  element.children
    .map((item) => {
      // In HTML Word writes the characters of a run without an element around them.
      if (DomUtils.isText(item)) return /\S/.test(item.data) ? item.data : "";
      if (!DomUtils.isTag(item)) return "";
      return /^[mw]:t$/.test(item.name) ? DomUtils.textContent(item) : /^w:(?:tab|br|cr)$/.test(item.name) ? " " : "";
    })
    .join("")
    .replaceAll("&", "");
