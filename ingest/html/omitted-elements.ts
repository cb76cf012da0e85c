import type { Context } from "./context.ts";
import { byName } from "./dom.ts";
import { isHidden } from "./hidden.ts";
import type { Thing } from "./left-out.ts";
import { wordsOf } from "./words-of.ts";

/** Elements that are not imported, by what is reported as left out. */
const LEFT_OUT = byName({
  script: "script",
  style: "style",
  frame: "iframe frame embed object video audio",
  navigation: "nav",
  control: "button input select textarea",
  drawing: "svg canvas",
  deleted: "del",
});

/** Elements whose content is code. */
const WORDLESS = new Set<Thing>(["script", "style"]);

/** Elements that browsers do not display. They are mentioned only for the words in them. */
const IGNORED = new Set(
  "noscript link meta base head title template datalist map source track progress meter".split(" "),
);

/** Those whose words are read as details of the article. */
const METADATA = new Set(["head"]);

/** Whether nothing of the element is imported. What is left out is added to the tally of the context. */
export function isLeftOut(element: Element, { leftOut }: Context): boolean {
  const thing = isEditLink(element) ? "navigation" : LEFT_OUT.get(element.localName);
  if (thing) leftOut.add(thing, 1, WORDLESS.has(thing) ? [] : [wordsOf(element)]);
  if (thing) return true;
  if (IGNORED.has(element.localName)) {
    const words = METADATA.has(element.localName) ? "" : wordsOf(element);
    if (/[\p{L}\p{N}]/u.test(words)) leftOut.add("hidden", 1, [words]);
    return true;
  }
  return isHidden(element, leftOut);
}

/** The "[edit]" that wikis put beside each heading. */
const isEditLink = (element: Element) => element.getAttribute("class")?.includes("mw-editsection") === true;
