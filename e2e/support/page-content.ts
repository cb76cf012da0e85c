/** What each answer has anew: marks against forged scripts, names of requests, the time of asking. */
const PASSING: [RegExp, string][] = [
  [/nonce(\\*"?[:=]\\*")[\w+/=-]{16,}/g, "nonce$1"],
  [/"requestId":"[0-9a-f-]{36}"/g, '"requestId":""'],
  [/("(?:generatedAt|expires|lastUsedAt|csrfToken|now)": ?")[^"]*"/g, '$1"'],
  [/"at":"[^"]*"(,"articles":)/g, '"at":""$1'], // of the dashboard
  [/"[\w-]{21}[vm]"(?=,\{)/g, '""'], // how Next names a request in what it sends as data
  [/(Made with Galley on <time datetime=")[^"]*"/g, '$1"'],
];

/**
 * What an answer says, by which two of them are compared. A page is a stream of numbered parts in the order in which they
 * were ready, and names parts by their numbers; of a page this is the one value they make up. All that it shows is made
 * from that.
 */
export function contentOf(type: string, body: string): string {
  const isPage = type.startsWith("text/html") && body.includes("__next_f");
  const said = isPage ? wholeOf(pushed(body)) : type.startsWith("text/x-component") ? wholeOf(body) : body;
  return PASSING.reduce((text, [passing, instead]) => text.replace(passing, instead), said);
}

/** The stream of parts that a page brings with it in its scripts. */
const pushed = (html: string): string =>
  [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, text]) => JSON.parse(text ?? '""'))
    .join("");

/** Lines of the form NUMBER:KIND VALUE; but a text is NUMBER:TLENGTH,TEXT, and ends where its length in bytes does. */
function partsOf(stream: string): Map<string, unknown> {
  const bytes = Buffer.from(stream);
  const parts = new Map<string, unknown>();
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf(10, at);
    const end = line < 0 ? bytes.length : line;
    const [head, number, length] = /^([0-9a-f]*):T([0-9a-f]+),/.exec(bytes.toString("latin1", at, at + 40)) ?? [];
    if (head !== undefined && number !== undefined) {
      const from = at + head.length;
      at = from + Number.parseInt(length ?? "0", 16);
      parts.set(number, bytes.toString("utf8", from, at));
    } else {
      const [, name = "", kind = "", value = ""] =
        /^([0-9a-f]*):([A-Z]*)(.*)$/s.exec(bytes.toString("utf8", at, end)) ?? [];
      parts.set(
        name === "" ? `hint ${parts.size}` : name,
        kind === "" ? JSON.parse(value || "null") : [kind, parsed(value)],
      );
      at = end + 1;
    }
  }
  return parts;
}

const parsed = (value: string): unknown => (/^[[{"]/.test(value) ? JSON.parse(value) : value);

/** A part, or what stands in one: `$1c`, `$L1c`, `$1c:0:props:viewer`. Text that begins with a dollar sign has two. */
const NAMED = /^\$[L@QW]?([0-9a-f]+)((?::\w+)*)$/;
/** Where the parts of an element stand in it. */
const PLACES: Record<string, string> = { type: "1", key: "2", props: "3" };

/** The first part, with every other in the place where it is named, and the errors, which are named nowhere. */
function wholeOf(stream: string): string {
  const parts = partsOf(stream);
  const whole = (value: unknown, within: string[]): unknown => {
    if (typeof value === "string") {
      const [, number, path = ""] = NAMED.exec(value) ?? [];
      if (number === undefined) return value;
      if (within.includes(value) || !parts.has(number)) return "$";
      return whole(path.split(":").slice(1).reduce(step, parts.get(number)), [...within, value]);
    }
    if (Array.isArray(value)) return value.map((one) => whole(one, within));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one, within)]));
  };
  const errors = [...parts.values()].filter((part) => Array.isArray(part) && part[0] === "E");
  return JSON.stringify([whole("$0", []), errors.map((error) => JSON.stringify(error)).sort()]);
}

const step = (value: unknown, key: string): unknown => {
  const isElement = Array.isArray(value) && value[0] === "$";
  return (value as Record<string, unknown> | null)?.[isElement ? (PLACES[key] ?? key) : key];
};
