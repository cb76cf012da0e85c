import { useState } from "react";

/**
 * The value and the handlers of an input. While it has the focus it shows the text exactly as typed, because the stored
 * text may be trimmed meanwhile.
 */
export function useTextInput(stored: string, change: (value: string) => void, leave?: () => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? stored,
    onChange: ({ target }: { target: { value: string } }) => {
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
