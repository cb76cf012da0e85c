/** What Word says of a paragraph in a list, such as `mso-list:l0 level2 lfo1`. */
const LIST = /(?<![\w-])mso-list\s*:\s*(l\d+)\s+level(\d+)/i;
/** The number or bullet that Word draws, which is no text. */
const MARKER = "[style*='mso-list:Ignore'], [style*='mso-list: Ignore']";
/** "1.", "b)", "iv." A marker of several numbers, such as "1.2.", is none of HTML. */
const NUMBER = /^(?:\d{1,9}|[a-z]|[ivxlc]+)[.)]$/i;
const BULLET_FONTS = "[style*='Wingdings'], [style*='Symbol']";
const BULLET = /^[^\p{L}\p{N}]$|^[o§]$/u;

type Item = { element: Element; list: string; level: number; marker: string };
type OpenList = { element: Element; list: string; level: number; kind: string };

/** Turn the paragraphs that Word writes for list items into lists, and keep other markers as the words they are. */
export function restoreLists(root: Element): void {
  const lists: OpenList[] = [];
  let last: Element | null = null;
  for (const element of Array.from(root.querySelectorAll("p, h1, h2, h3, h4, h5, h6"))) {
    const item = itemOf(element);
    if (!item) continue;
    if (element.localName !== "p" || kindOf(item.marker) === null) {
      keepMarker(item);
      continue;
    }
    if (last?.nextElementSibling !== element) lists.length = 0;
    const before = lists[0]?.element ?? null;
    addItem(item, lists);
    last = lists[0]?.element ?? before;
  }
}

function itemOf(element: Element): Item | null {
  const [, list = "", level = ""] = LIST.exec(element.getAttribute("style") ?? "") ?? [];
  const drawn = element.querySelector(MARKER);
  if (!list || !drawn) return null;
  // Bullets of these typefaces are written as letters: "o", "Ø", "q".
  const isPicture = drawn.closest(BULLET_FONTS) !== null || drawn.querySelector(BULLET_FONTS) !== null;
  return { element, list, level: Number(level), marker: isPicture ? "•" : textOf(drawn) };
}

/** Add an item to the open list of its level. A list of another level or kind begins a new one. */
function addItem({ element, list, level, marker }: Item, lists: OpenList[]): void {
  const kind = kindOf(marker) ?? "";
  while (lists.length > 1 && (lists.at(-1)?.level ?? 0) > level) lists.pop();
  const open = lists.at(-1);
  const continues = open?.level === level && open.list === list && sameKind(open, kind);
  if (!continues) beginList({ element, list, level, kind, marker }, lists);
  const parent = lists.at(-1)?.element;
  element.querySelector(MARKER)?.remove();
  const item = element.ownerDocument.createElement("li");
  item.append(...Array.from(element.childNodes));
  parent?.append(item);
  if (element.parentNode) element.remove();
}

function beginList({ element, list, level, kind, marker }: Item & { kind: string }, lists: OpenList[]): void {
  const isNested = lists.length > 0 && level > (lists.at(-1)?.level ?? 0);
  const above = isNested ? lists.at(-1) : lists.at(-2);
  const created = element.ownerDocument.createElement(kind === "bullet" ? "ul" : "ol");
  if (kind !== "bullet") {
    if (kind !== "1") created.setAttribute("type", kind);
    const start = ordinalOf(marker, kind);
    if (start !== 1) created.setAttribute("start", String(start));
  }
  const item = above?.element.lastElementChild;
  if (item) item.append(created);
  else element.parentNode?.insertBefore(created, element);
  if (!isNested) lists.pop();
  lists.push({ element: created, list, level, kind });
}

/** "i." after "h." is a letter, but the first "i." of a list is a Roman number. */
const sameKind = (open: OpenList, kind: string) =>
  open.kind === kind ||
  [open.kind, kind].every((one) => /^[ai]$/.test(one)) ||
  [open.kind, kind].every((one) => /^[AI]$/.test(one));

/** The `type` of a numbered list, "bullet", or null for a marker that no list of HTML draws. */
function kindOf(marker: string): string | null {
  if (marker === "" || BULLET.test(marker)) return "bullet";
  if (!NUMBER.test(marker)) return null;
  const name = marker.slice(0, -1);
  if (/^\d/.test(name)) return "1";
  const roman = /^[ivxlc]+$/i.test(name) && (name.length > 1 || /^[iv]$/i.test(name));
  const kind = roman ? "i" : "a";
  return name === name.toLowerCase() ? kind : kind.toUpperCase();
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function ordinalOf(marker: string, kind: string): number {
  const name = marker.slice(0, -1).toLowerCase();
  if (kind === "1") return Number(name);
  if (kind.toLowerCase() === "a") return name.charCodeAt(0) - 96;
  const values = [...name].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A marker that stays is a word of its paragraph. */
function keepMarker({ element, marker }: Item): void {
  const drawn = element.querySelector(MARKER);
  if (drawn) drawn.textContent = marker === "" ? "" : `${marker} `;
}

const textOf = (element: Element) => (element.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();
