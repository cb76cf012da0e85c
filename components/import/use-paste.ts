import { type ClipboardEvent, useState } from "react";

export function usePaste() {
  const [text, setText] = useState("");
  /** The pasted content with its formatting and as plain text. */
  const [rich, setRich] = useState<{ html: string; text: string } | null>(null);
  const [isFormatted, setFormatted] = useState(false);
  const clear = () => {
    setText("");
    setRich(null);
    setFormatted(false);
  };
  return {
    plainText: isFormatted && rich ? rich.text : text,
    isRich: rich !== null,
    isFormatted,
    setFormatted,
    clear,
    type: (value: string) => {
      setText(value);
      if (value === "") clear();
    },
    /** Formatting is kept only if the pasted content replaces the whole text, because plain words cannot hold it. */
    paste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const html = event.clipboardData.getData("text/html");
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const isWhole = isFormatted || (selectionStart === 0 && selectionEnd === value.length);
      if (!/\S/.test(html) || !isWhole) return;
      event.preventDefault();
      const plain = event.clipboardData.getData("text/plain") || plainOf(html);
      setText(plain);
      setRich({ html, text: plain });
      setFormatted(true);
    },
    source: (): { text: string } | { html: string } => (isFormatted && rich ? { html: rich.html } : { text }),
  };
}

export type Paste = ReturnType<typeof usePaste>;

/** The plain text of HTML for which the clipboard holds none. */
const plainOf = (html: string) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
