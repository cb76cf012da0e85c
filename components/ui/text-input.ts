import { useState } from "react";

/** An input that, while it has the focus, shows the text as typed, because the stored text may be trimmed. */
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
