import { useState } from "react";

const kept = new Map<string, unknown>();

/** Whether a form was left half filled in under this name. */
export const isKept = (name: string): boolean => kept.has(name);

/** Let go of what was filled in: it is stored, or given up. */
export const forget = (name: string): boolean => kept.delete(name);

/** What stands in a form, by its name: it is there again when the form is, until it is forgotten or the page is left. */
export function useKept<T extends object>(name: string, atFirst: () => T): [T, (change: Partial<T>) => void] {
  const [value, setValue] = useState<T>(() => (kept.get(name) as T | undefined) ?? atFirst());
  const change = (changed: Partial<T>) => {
    const next = { ...value, ...changed };
    kept.set(name, next);
    setValue(next);
  };
  return [value, change];
}
