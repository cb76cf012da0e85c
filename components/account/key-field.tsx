"use client";
import { pressedKeys } from "#components/commands/commands.ts";
import { useReadableKeys } from "#components/commands/readable-keys.ts";
import { say } from "#components/ui/announcer.ts";
import { CHOOSABLE, isChoosable } from "#domain/commands/shortcuts.ts";

type KeyFieldProps = {
  /** The name of the command. */
  label: string;
  /** Its key; null when it has none. */
  keys: string | null;
  fault: string | null;
  onChoose: (keys: string | null) => void;
};

/** A field that takes the next key as the key of a command. Delete and Backspace leave the command without one. */
export function KeyField({ label, keys, fault, onChoose }: KeyFieldProps) {
  const readable = useReadableKeys();
  const choose = (chosen: string) => (isChoosable(chosen) ? onChoose(chosen) : say(CHOOSABLE));
  return (
    <label className="key-field">
      <span>
        {label}
        {fault && <span className="problem">{fault}</span>}
      </span>
      <input
        className="input"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="None"
        aria-invalid={fault !== null}
        value={keys === null ? "" : readable(keys)}
        // Dictation and keyboards on a screen send no keys, but text.
        onChange={({ target }) => (target.value === "" ? onChoose(null) : choose(target.value.slice(-1).toUpperCase()))}
        onKeyDown={(event) => {
          const isErasing = /^(?:Delete|Backspace)$/.test(event.key);
          // Other keys with names, such as Tab and the arrows, do what they do in every field.
          if (event.ctrlKey || event.metaKey || (event.key.length > 1 && !isErasing)) return;
          event.preventDefault();
          if (isErasing) onChoose(null);
          else choose(pressedKeys(event.nativeEvent));
        }}
      />
    </label>
  );
}
