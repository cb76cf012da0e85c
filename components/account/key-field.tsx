"use client";
import { pressedKeys } from "#components/commands/commands.ts";
import { useReadableKeys } from "#components/commands/readable-keys.ts";

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
        onChange={({ target }) => onChoose(target.value === "" ? null : target.value.slice(-1).toUpperCase())}
        onKeyDown={(event) => {
          if (/^(?:Tab|Enter|Escape|Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process)$/.test(event.key)) return;
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onChoose(/^(?:Delete|Backspace)$/.test(event.key) ? null : pressedKeys(event.nativeEvent));
        }}
      />
    </label>
  );
}
