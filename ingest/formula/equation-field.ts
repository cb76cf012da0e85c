import { fenced, fraction, root, scripts, sequence, type Term, words } from "./notation.ts";

/** A switch with its options, such as `\s\up8`, a bracket, a separator, or text. */
const TOKEN = /\\([a-z]+)\d*|\\(.)|([()])|([,;])|([^\\(),;]+)/gis;

type Token = { name?: string; sign?: string; text?: string };

/** An EQ field of Word, by which older files write equations, as plain text: `\F(1,2)` is "1/2". */
export function equationFieldText(source: string): string {
  const tokens = Array.from(
    source.matchAll(TOKEN),
    ([, name, escaped, bracket, separator, text]): Token =>
      name
        ? { name: name.toLowerCase() }
        : bracket || separator
          ? { sign: bracket ?? separator ?? "" }
          : { text: escaped ?? text ?? "" },
  );
  return new Reader(tokens).term(false).text.replace(/\s+/g, " ").trim();
}

const EMPTY = words("");

/** Deeper switches are read as their words. */
const MAX_DEPTH = 20;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: Token[]) {}

  /** Everything up to the end of the field, or of an argument. */
  term(isArgument: boolean): Term {
    const terms: Term[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (!token || (isArgument && token.sign !== undefined && token.sign !== "(")) break;
      this.at += 1;
      if (token.name !== undefined) terms.push(this.switch(token.name));
      else terms.push(words((token.text ?? token.sign ?? "").trim() === "" ? "" : (token.text ?? token.sign ?? "")));
    }
    return terms.length === 1 ? (terms[0] ?? EMPTY) : sequence(terms);
  }

  private switch(first: string): Term {
    const names = [first];
    while (this.tokens[this.at]?.name !== undefined || this.isOption()) names.push(this.tokens[this.at++]?.name ?? "");
    const parts = this.arguments();
    return parts ? drawnAs(names, parts) : words("");
  }

  /** A space, or the character of a bracket (`\lc\{`), before the arguments. */
  private isOption(): boolean {
    const { text } = this.tokens[this.at] ?? {};
    return text !== undefined && (text.trim() === "" || /^[[\]{}|]$/.test(text));
  }

  private arguments(): Term[] | null {
    if (this.tokens[this.at]?.sign !== "(" || this.depth > MAX_DEPTH) return null;
    const parts: Term[] = [];
    this.depth += 1;
    do {
      this.at += 1;
      parts.push(this.term(true));
    } while (/[,;]/.test(this.tokens[this.at]?.sign ?? ""));
    this.at += 1;
    this.depth -= 1;
    return parts;
  }
}

function drawnAs(names: string[], parts: Term[]): Term {
  const [first = EMPTY, second = EMPTY] = parts;
  switch (names[0]) {
    case "f":
      return fraction(first, second, true);
    case "r":
      return parts.length > 1 ? root(second, first.text) : root(first, "");
    case "s":
      return names.includes("do") ? scripts(EMPTY, first, EMPTY) : scripts(EMPTY, EMPTY, first);
    case "b":
      return fenced("(", parts, ", ", ")");
    case "i":
      return sequence([scripts(words("∫"), first, second), ...parts.slice(2)]);
    default:
      return sequence(parts.flatMap((part, index) => (index > 0 ? [words(" "), part] : [part])));
  }
}
