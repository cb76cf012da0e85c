import { useState } from "react";

/** The value of an input, and what it needs to show and tell it. */
export type Typed = {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onFocus: () => void;
  onBlur: () => void;
};

/**
 * What a person types, exactly as typed while they are in the field: what is stored may be trimmed, and must not move
 * under their hands. Outside of the field the stored value shows, whoever changed it.
 */
export function useTyped(stored: string, change: (value: string) => void, leave?: () => void): Typed {
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
