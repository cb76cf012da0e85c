/** What a person did on the page before its scripts were there, in order; `stop` ends keeping it. */
type EarlyActs = { acts: Event[]; stop: () => void };

declare global {
  var galleyEarly: EarlyActs | undefined;
}

/**
 * Keep what is done until the page listens: a form would send what is typed as part of an address, a password too, and a button would
 * do nothing. It runs in the head of the page as a text of its own, so it uses nothing from outside itself.
 */
export function keepEarlyActs(): void {
  const acts: Event[] = [];
  const keep = (event: Event): void => {
    if (event.type === "submit") event.preventDefault();
    acts.push(event);
  };
  const types = ["submit", "click", "keydown", "input", "change"];
  for (const type of types) document.addEventListener(type, keep, true);
  const stop = () => {
    for (const type of types) document.removeEventListener(type, keep, true);
  };
  globalThis.galleyEarly = { acts, stop };
}

/** Do now what was done before the page listened: first what was typed, and when the page knows of it, the rest. */
export function repeatEarlyActs(): void {
  const early = globalThis.galleyEarly;
  globalThis.galleyEarly = undefined;
  early?.stop();
  const acts = early?.acts.filter(isFirst) ?? [];
  for (const act of acts) if (isTyping(act)) typeAgain(act.target as Field, act.type);
  setTimeout(() => acts.forEach(repeat));
}

/** A button that is pressed again because nothing happened is meant once; of a field counts what is in it at last. */
const isFirst = (act: Event, place: number, acts: Event[]): boolean =>
  act.type === "keydown" || acts.findIndex(({ type, target }) => type === act.type && target === act.target) === place;

/** Keys that move about on the page, or do what a click does. */
const NATIVE = /^(Tab|Enter| |Shift|Control|Alt|Meta|AltGraph|CapsLock|Page.*|Home|End|Arrow.*)$/;

const FIELD = "input, textarea, select";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTyping = ({ type, target }: Event): boolean =>
  (type === "input" || type === "change") && (target as HTMLElement).matches(FIELD);

function repeat(act: Event): void {
  const target = act.target as HTMLElement;
  if (act.type === "submit") (target as HTMLFormElement).requestSubmit((act as SubmitEvent).submitter);
  else if (act.type === "click") clickAgain(target);
  else if (act.type === "keydown") pressAgain(act as KeyboardEvent, target);
}

/** Links and fields did what they do without the page. */
function clickAgain(target: HTMLElement): void {
  const button = target.closest("button");
  if (button && !(button.form && button.type === "submit")) button.click();
}

function pressAgain({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, target: HTMLElement): void {
  if (NATIVE.test(key) || target.closest(FIELD)) return;
  const same = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", same));
}

/** React compares a field with what it found in it: for a moment it is as it was, unseen. */
function typeAgain(field: Field, type: string): void {
  if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
    if (type === "input") return; // "change" follows
    field.checked = !field.checked;
    field.click();
    return;
  }
  const typed = field.value;
  field.value = "";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event(type, { bubbles: true }));
}
