import type { MarkdownIt, Token } from "markdown-it";

/** Elements of HTML that can stand in Markdown. Any other name in angle brackets is text: `List<String>`. */
const KNOWN = new Set(
  (
    "a abbr address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col " +
    "colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form " +
    "frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map " +
    "mark math menu meta meter nav noembed noframes noscript object ol optgroup option output p param picture pre progress " +
    "q rb rp rt rtc ruby s samp script search section select small source span strike strong style sub summary sup svg " +
    "table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
  ).split(" "),
);

const VOID = new Set("area base br col embed frame hr img input link meta param source track wbr".split(" "));

/** Elements whose end tag can be left out. */
const OPEN_ENDED = new Set("p li dt dd td th tr".split(" "));

/** Elements that would swallow the rest of the text without an end tag (compare GFM, "Disallowed Raw HTML"). */
const SWALLOWING = new Set(
  (
    "audio button canvas datalist del head iframe math meter nav noembed noframes noscript object progress q script select " +
    "style svg template textarea title video xmp"
  ).split(" "),
);

/** A document type, or a complete tag with its name. */
const TAG = /<!doctype[^<>]*>|<(\/?)([a-z][a-z0-9-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*|\/)?>/gi;

/**
 * Read as text what only looks like HTML: names that are no element, inline tags without their partner, and tags that
 * would swallow the rest of the text. Otherwise "x<y and y>z" loses its words.
 */
export function escapeUnknownTags(markdown: MarkdownIt): void {
  parseUnknownBlocks(markdown);
  markdown.core.ruler.after("inline", "unknown_tags", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === "html_block") token.content = withoutUnknownTags(token.content);
      if (token.children) escapeInline(token.children);
    }
  });
}

/** Read a block as Markdown where its first tag is text; as HTML it could reach to the end of the text. */
function parseUnknownBlocks({ block }: MarkdownIt): void {
  const rule = block.ruler.getRules("").find(({ name }) => name === "html_block");
  if (!rule) throw new Error("markdown-it has no rule for blocks of HTML.");
  const ends = new WeakMap<object, Ends>();
  block.ruler.at(
    "html_block",
    (state, startLine, endLine, silent) => {
      const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!state.src.startsWith("<", from)) return false;
      if (!ends.has(state.env)) ends.set(state.env, new Ends(state.src));
      const isText = ends.get(state.env)?.isText(from) ?? false;
      return isText ? false : rule(state, startLine, endLine, silent);
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

/** Where the last end tag of each element stands in a source, so that asking at every tag takes no time. */
class Ends {
  private readonly source: string;
  private readonly last = new Map<string, number>();

  constructor(source: string) {
    // Only of ASCII: the small form of İ has another length.
    this.source = source.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  }

  /** Whether what begins at `from` is no tag or comment, or one that would swallow the rest. */
  isText(from: number): boolean {
    const start = this.source.slice(from, from + MAX_NAME_LENGTH);
    if (start.startsWith("<!--")) return this.lastOf("-->") < from;
    const [, slash = "", name = ""] = /^<(\/?)([a-z][a-z0-9-]*)/.exec(start) ?? [];
    return !isElement(name) || (slash === "" && SWALLOWING.has(name) && this.lastOf(`</${name}`) < from);
  }

  private lastOf(end: string): number {
    const known = this.last.get(end) ?? this.source.lastIndexOf(end);
    this.last.set(end, known);
    return known;
  }
}

const MAX_NAME_LENGTH = 60;

function withoutUnknownTags(html: string): string {
  let [result, from] = ["", 0];
  for (let start = html.indexOf("<!--"); start >= 0; start = html.indexOf("<!--", from)) {
    const end = html.indexOf("-->", start + 4);
    if (end < 0) break;
    result += withoutUnknown(html.slice(from, start)) + html.slice(start, end + 3);
    from = end + 3;
  }
  return result + withoutUnknown(html.slice(from));
}

/** The same for a part without comments. */
function withoutUnknown(html: string): string {
  const ends = new Ends(html);
  let [result, from] = ["", 0];
  for (const { 0: tag, 2: name, index } of html.matchAll(TAG)) {
    result += escaped(html.slice(from, index)) + (name !== undefined && ends.isText(index) ? escaped(tag) : tag);
    from = index + tag.length;
  }
  return result + escaped(html.slice(from));
}

const escaped = (text: string) => text.replaceAll("<", "&lt;");

/** A name with a hyphen is an element that the site defines. */
const isElement = (name: string) => KNOWN.has(name) || /^[a-z][a-z0-9]*-[a-z0-9-]*$/.test(name);

/** Turn inline tags into text, except pairs and those that need no partner. */
function escapeInline(children: Token[]): void {
  const tags = children.filter(({ type, content }) => type === "html_inline" && !content.startsWith("<!--"));
  const open: { name: string; token: Token }[] = [];
  for (const token of tags) {
    const [, slash = "", written = ""] = /^<(\/?)([a-z][a-z0-9-]*)[\s/>]/i.exec(token.content) ?? [];
    const name = written.toLowerCase();
    if (!isElement(name)) token.type = "text";
    else if (needsPartner(name)) {
      if (slash === "") open.push({ name, token });
      else closePair(open, name, token);
    }
  }
  for (const { token } of open) token.type = "text";
}

const needsPartner = (name: string) => !VOID.has(name) && !OPEN_ENDED.has(name);

/** Tags between the two of a pair without a partner of their own are text. */
function closePair(open: { name: string; token: Token }[], name: string, end: Token): void {
  const partner = open.findLastIndex((candidate) => candidate.name === name);
  if (partner < 0) end.type = "text";
  else for (const unclosed of open.splice(partner).slice(1)) unclosed.token.type = "text";
}
