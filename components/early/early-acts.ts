/** What a person did on the page before its scripts were there, in order; `stop` ends keeping it. */
type EarlyActs = { acts: Event[]; stop: () => void };

declare global {
  var galleyEarly: EarlyActs | undefined;
}

/**
 * Keep what is done until the page listens: a form would send what is typed as part of an address, a password too, and a button would
 * do nothing. A form with an address of its own works without scripts. It runs in the head of the page as a text of its own, so it
 * uses nothing from outside itself.
 */
export function keepEarlyActs(): void {
  const acts: Event[] = [];
  const keep = (event: Event): void => {
    if (event.type === "submit") {
      if ((event.target as Element).hasAttribute("action")) return;
      event.preventDefault();
    }
    acts.push(event);
  };
  const types = ["submit", "click", "keydown", "input", "change"];
  for (const type of types) document.addEventListener(type, keep, true);
  const stop = () => {
    for (const type of types) document.removeEventListener(type, keep, true);
  };
  globalThis.galleyEarly = { acts, stop };
}
