/** Parts that differ in each response, such as nonces, request ids and times, with their replacements. */
const VOLATILE: [RegExp, string][] = [
  [/nonce(\\*"?[:=]\\*")[\w+/=-]{16,}/g, "nonce$1"],
  [/"requestId":"[0-9a-f-]{36}"/g, '"requestId":""'],
  [/("(?:generatedAt|generated|expires|lastUsedAt|csrfToken|now)": ?")[^"]*"/g, '$1"'],
  [/"at":"[^"]*"(,"(?:articles|progress)":)/g, '"at":""$1'], // on the dashboard: the time of the answer
  [/("data-label":"Last used","children":\["\$",[^{]*\{"at":")[^"]*"/g, '$1"'], // of the session or token of the crawl
  [/"[\w-]{21}[vm]"(?=,\{)/g, '""'], // the id that Next gives a request in its data
  [/(Made with Galley on <time datetime=")[^"]*"/g, '$1"'],
];

/**
 * The content of a response in a form that can be compared. A page is rendered from a React stream: numbered parts, in
 * the order in which they were ready, that refer to each other. Such a stream becomes one value with all references
 * resolved.
 */
export function comparableContent(type: string, body: string): string {
  const isPage = type.startsWith("text/html") && body.includes("__next_f");
  const isStream = type.startsWith("text/x-component");
  const content = isPage ? resolve(streamIn(body)) : isStream ? resolve(body) : body;
  return VOLATILE.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), content);
}

/** The React stream in the scripts of a page. */
const streamIn = (html: string): string =>
  [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, text]) => JSON.parse(text ?? '""'))
    .join("");

/** The parts of a stream. Most are lines NUMBER:KIND VALUE; a text is NUMBER:TLENGTH,TEXT, with its length in bytes. */
function partsOf(stream: string): Map<string, unknown> {
  const bytes = Buffer.from(stream);
  const parts = new Map<string, unknown>();
  for (let offset = 0; offset < bytes.length; ) {
    const line = bytes.indexOf(10, offset);
    const end = line < 0 ? bytes.length : line;
    const [head, number, length] =
      /^([0-9a-f]*):T([0-9a-f]+),/.exec(bytes.toString("latin1", offset, offset + 40)) ?? [];
    if (head !== undefined && number !== undefined) {
      const from = offset + head.length;
      offset = from + Number.parseInt(length ?? "0", 16);
      parts.set(number, bytes.toString("utf8", from, offset));
    } else {
      const [, name = "", kind = "", value = ""] =
        /^([0-9a-f]*):([A-Z]*)(.*)$/s.exec(bytes.toString("utf8", offset, end)) ?? [];
      parts.set(
        name === "" ? `hint ${parts.size}` : name,
        kind === "" ? JSON.parse(value || "null") : [kind, parseJson(value)],
      );
      offset = end + 1;
    }
  }
  return parts;
}

const parseJson = (value: string): unknown => (/^[[{"]/.test(value) ? JSON.parse(value) : value);

/** A reference to a part or to a value in it: `$1c`, `$L1c`, `$1c:0:props:viewer`. In text, `$` is escaped as `$$`. */
const REFERENCE = /^\$[L@QW]?([0-9a-f]+)((?::\w+)*)$/;
/** Indexes of the properties of an element, which is an array. */
const ELEMENT_INDEXES: Record<string, string> = { type: "1", key: "2", props: "3" };

/** The first part, with all references resolved, and the errors, to which nothing refers. */
function resolve(stream: string): string {
  const parts = partsOf(stream);
  const resolved = (value: unknown, ancestors: string[]): unknown => {
    if (typeof value === "string") {
      const [, number, path = ""] = REFERENCE.exec(value) ?? [];
      if (number === undefined) return value;
      if (ancestors.includes(value) || !parts.has(number)) return "$";
      return resolved(path.split(":").slice(1).reduce(step, parts.get(number)), [...ancestors, value]);
    }
    if (Array.isArray(value)) return value.map((one) => resolved(one, ancestors));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, ancestors)]));
  };
  const errors = [...parts.values()].filter((part) => Array.isArray(part) && part[0] === "E");
  return JSON.stringify([resolved("$0", []), errors.map((error) => JSON.stringify(error)).sort()]);
}

const step = (value: unknown, key: string): unknown => {
  const isElement = Array.isArray(value) && value[0] === "$";
  return (value as Record<string, unknown> | null)?.[isElement ? (ELEMENT_INDEXES[key] ?? key) : key];
};
