import { type KeyboardEvent, type RefObject, useState } from "react";
import { colleagues } from "#client/colleagues.ts";
import type { Colleague } from "#domain/assignment.ts";
import { nameBeingTyped, withName } from "./mentions.ts";

const MAX_SUGGESTIONS = 6;

/** Offers people while a name is typed after an @. */
export function useMentions(
  field: RefObject<HTMLTextAreaElement | null>,
  onChosen: (text: string, person: Colleague) => void,
) {
  const [suggestions, setSuggestions] = useState<Colleague[]>([]);
  const [active, setActive] = useState(0);
  const close = () => setSuggestions([]);
  const typing = () => {
    const element = field.current;
    return element && nameBeingTyped(element.value, element.selectionStart);
  };
  /** To be called when the text or the cursor has changed. */
  const suggest = () => {
    const at = typing();
    if (!at) return close();
    const typed = at.typed.toLocaleLowerCase();
    const offer = (all: Colleague[]) => {
      // The list of people arrives later, when something else may have been typed.
      if (typing()?.typed !== at.typed) return;
      setSuggestions(all.filter(({ name }) => isNamed(name, typed)).slice(0, MAX_SUGGESTIONS));
      setActive(0);
    };
    colleagues().then(offer, close);
  };
  const choose = (person: Colleague) => {
    const element = field.current;
    const at = typing();
    if (!element || !at) return;
    const { text, cursor } = withName(element.value, element.selectionStart, at.at, person.name);
    onChosen(text, person);
    close();
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(cursor, cursor);
    });
  };
  /** Handles a key if it is for the list, and returns whether it was. */
  const onKeyDown = (event: KeyboardEvent) => {
    const person = suggestions[active];
    if (!person) return false;
    if (event.key === "ArrowDown") setActive((active + 1) % suggestions.length);
    else if (event.key === "ArrowUp") setActive((active + suggestions.length - 1) % suggestions.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(person);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { suggestions, active, suggest, choose, onKeyDown, close };
}

/** Any part of the name may be typed first. */
const isNamed = (name: string, typed: string): boolean => {
  const lower = name.toLocaleLowerCase();
  return lower.startsWith(typed) || lower.split(/\s+/).some((part) => part.startsWith(typed));
};
