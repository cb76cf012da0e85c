import { useState } from "react";

/** The value of an input and its handlers. */
export type TextInput = {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onFocus: () => void;
  onBlur: () => void;
};

/**
 * An input that shows the text exactly as typed while it has the focus, because the stored text may be trimmed meanwhile.
 * Without the focus it shows the stored text.
 */
export function useTextInput(stored: string, change: (value: string) => void, leave?: () => void): TextInput {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? stored,
    onChange: ({ target }) => {
      setTyped(target.value);
      change(target.value);
    },
    onFocus: () => setTyped(stored),
    onBlur: () => {
      setTyped(null);
      leave?.();
    },
  };
}
