/** What keepEarlyActs kept on this page. */
let taken: Event[] = [];

/** Keep nothing more: React listens from the moment in which it begins to take the page over, and to the event that made it begin. */
export function takeEarlyActs(): void {
  const early = globalThis.galleyEarly;
  globalThis.galleyEarly = undefined;
  early?.stop();
  taken = early?.acts.filter((act) => act !== globalThis.event).filter(isFirst) ?? taken;
}

/** Do now what was done before: first what was typed, then the rest, each when the page has drawn the one before. */
export function repeatEarlyActs(): void {
  for (const repeat of [...taken.map(typed), ...taken.map(acted)]) if (repeat) setTimeout(repeat);
  taken = [];
}

/** A button that is pressed again because nothing happened is meant once; of a field counts what is in it at last. */
const isFirst = (act: Event, place: number, acts: Event[]): boolean =>
  act.type === "keydown" || acts.findIndex(({ type, target }) => type === act.type && target === act.target) === place;

/** How to repeat it; null when there is nothing to repeat. */
type Repetition = (() => void) | null;

/** What is in fields now is what was typed: the page may draw over it before its turn comes. */
function typed({ type, target }: Event): Repetition {
  if (type === "change" && target instanceof HTMLInputElement) return chosen(target);
  if (type === "change" && target instanceof HTMLSelectElement) return filled(target, type);
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !CHOICE.test(target.type));
  return isText && type === "input" ? filled(target, type) : null;
}

function acted(act: Event): Repetition {
  const target = act.target as HTMLElement;
  if (act.type === "submit") return () => (target as HTMLFormElement).requestSubmit();
  if (act.type === "click") return clicked(target);
  return act.type === "keydown" ? pressed(target, act as KeyboardEvent) : null;
}

/** Links, labels and fields did what they do without the page; a button that submits is followed by its "submit". */
function clicked(target: HTMLElement): Repetition {
  const button = target.closest("button");
  return button && !(button.form && button.type === "submit") ? () => button.click() : null;
}

/** Keys that move about on the page, or do what a click does. */
const NATIVE = /^(Tab|Enter| |Shift|Control|Alt|Meta|AltGraph|CapsLock|Page.*|Home|End|Arrow.*)$/;

function pressed(target: HTMLElement, { key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Repetition {
  if (NATIVE.test(key) || target.closest("input, textarea, select")) return null;
  const same = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  return () => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", same));
}

/** Fields that hold no text. */
const CHOICE = /^(checkbox|radio|file)$/;

/** A box that was ticked twice is as it was; of radio buttons counts the one that is chosen at last. */
function chosen(field: HTMLInputElement): Repetition {
  const { type, checked, defaultChecked } = field;
  if (type === "file") return () => tell(field, "change");
  if (!CHOICE.test(type) || checked === defaultChecked || (type === "radio" && !checked)) return null;
  return () => {
    wake(field);
    field.checked = !checked;
    field.click();
  };
}

/** React hears of what differs from what it last saw in the field: for a moment that is nothing. */
function filled(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  type: "input" | "change",
): Repetition {
  const { value } = field;
  return () => {
    wake(field);
    const { selectionStart: start = null, selectionEnd: end = null } = "selectionStart" in field ? field : {};
    field.value = "";
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    if ("setSelectionRange" in field && start !== null) field.setSelectionRange(start, end);
    tell(field, type);
  };
}

const tell = (field: HTMLElement, type: string) => field.dispatchEvent(new Event(type, { bubbles: true }));

/** A part of the page that React has not taken over yet is taken over at an event in it; this one tells of nothing new. */
const wake = (field: HTMLElement) => tell(field, "input");
