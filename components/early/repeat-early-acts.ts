/** What keepEarlyActs kept on this page. */
let taken: Event[] = [];

/** Keep nothing more: React listens from the moment in which it begins to take the page over, and to the event that made it begin. */
export function takeEarlyActs(): void {
  const early = globalThis.galleyEarly;
  globalThis.galleyEarly = undefined;
  early?.stop();
  taken = early?.acts.filter((act) => act !== globalThis.event).filter(isFirst) ?? taken;
}

/** Do now what was done before: first what was typed, in the order of the fields, then the rest. One after the other, as the page draws each. */
export function repeatEarlyActs(): void {
  const acts = taken.map((act) => repetition(act.target as HTMLElement, act));
  taken = [];
  for (const turn of ["typing", "acting"]) for (const { kind, run } of acts) if (kind === turn) setTimeout(run);
}

/** A button that is pressed again because nothing happened is meant once; of a field counts what is in it at last. */
const isFirst = (act: Event, place: number, acts: Event[]): boolean =>
  act.type === "keydown" || acts.findIndex(({ type, target }) => type === act.type && target === act.target) === place;

type Repetition = { kind: "typing" | "acting"; run: () => void };

const acting = (run: () => void): Repetition => ({ kind: "acting", run });
const typing = (run: () => void): Repetition => ({ kind: "typing", run });
const NOTHING = acting(() => {});

/** What is in fields now is what was typed: the page may draw over it before its turn comes. */
function repetition(target: HTMLElement, act: Event): Repetition {
  if (act.type === "submit") return acting(() => (target as HTMLFormElement).requestSubmit());
  if (act.type === "click") return clicked(target);
  if (act.type === "keydown") return pressed(target, act as KeyboardEvent);
  if (target instanceof HTMLInputElement && act.type === "change") return chosen(target);
  if (target instanceof HTMLSelectElement && act.type === "change") return filled(target, "change");
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !CHOICE.test(target.type));
  return isText && act.type === "input" ? filled(target, "input") : NOTHING;
}

/** Links, labels and fields did what they do without the page. */
function clicked(target: HTMLElement): Repetition {
  const button = target.closest("button");
  return button && !(button.form && button.type === "submit") ? acting(() => button.click()) : NOTHING;
}

/** Keys that move about on the page, or do what a click does. */
const NATIVE = /^(Tab|Enter| |Shift|Control|Alt|Meta|AltGraph|CapsLock|Page.*|Home|End|Arrow.*)$/;

function pressed(target: HTMLElement, { key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Repetition {
  if (NATIVE.test(key) || target.closest("input, textarea, select")) return NOTHING;
  const same = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  return acting(() => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", same)));
}

/** Fields that hold no text. */
const CHOICE = /^(checkbox|radio|file)$/;

/** A box that was ticked twice is as it was; of radio buttons counts the one that is chosen at last. */
function chosen(field: HTMLInputElement): Repetition {
  const { type, checked, defaultChecked } = field;
  if (type === "file") return typing(() => tell(field, "change"));
  if (!CHOICE.test(type) || checked === defaultChecked || (type === "radio" && !checked)) return NOTHING;
  return typing(() => {
    wake(field);
    field.checked = !checked;
    field.click();
  });
}

/** React hears of what differs from what it last saw in the field: for a moment that is nothing. */
function filled(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  type: "input" | "change",
): Repetition {
  const { value } = field;
  return typing(() => {
    wake(field);
    const { selectionStart: start = null, selectionEnd: end = null } = "selectionStart" in field ? field : {};
    field.value = "";
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    if ("setSelectionRange" in field && start !== null) field.setSelectionRange(start, end);
    tell(field, type);
  });
}

const tell = (field: HTMLElement, type: string) => field.dispatchEvent(new Event(type, { bubbles: true }));

/** A part of the page that React has not taken over yet is taken over at an event in it; this one tells of nothing new. */
const wake = (field: HTMLElement) => tell(field, "input");
