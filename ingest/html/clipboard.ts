import { Parser } from "htmlparser2";

const START = /<!--\s*StartFragment\s*-->/i;
const END = /<!--\s*EndFragment\s*-->/i;

/** Elements that say what the copied part is, when it begins inside them. */
const STRUCTURE = new Set(
  "table caption thead tbody tfoot tr td th ul ol menu li dl dt dd blockquote pre h1 h2 h3 h4 h5 h6".split(" "),
);

/**
 * The copied part of HTML from the clipboard, which is wrapped in a page and marked by comments. Excel and Word begin it
 * inside a table or list, whose tags are kept: rows without their table would be lines. What was pasted in several parts
 * is joined.
 */
export function clipboardFragment(html: string): string {
  const [before = "", ...pieces] = html.split(START);
  if (pieces.length === 0) return html;
  const fragments: string[] = [];
  let wrapper = before;
  for (const piece of pieces) {
    const [fragment = "", ...after] = piece.split(END);
    fragments.push(openTags(wrapper).join("") + fragment);
    wrapper = after.join("");
  }
  // A part that ends inside a table must not take the next part into it.
  return fragments.length === 1 ? fragments.join("") : fragments.map((part) => `<div>${part}</div>`).join("\n");
}

/** The tags of `STRUCTURE` that are open at the end of this source. */
function openTags(source: string): string[] {
  const open: { name: string; tag: string }[] = [];
  const parser = new Parser({
    onopentag(name) {
      const tag = STRUCTURE.has(name) ? source.slice(parser.startIndex, parser.endIndex + 1) : "";
      open.push({ name, tag });
    },
    onclosetag(name) {
      const index = open.findLastIndex((element) => element.name === name);
      if (index >= 0) open.length = index;
    },
  });
  parser.write(source);
  return open.map(({ tag }) => tag);
}
