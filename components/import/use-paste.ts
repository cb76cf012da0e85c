import { type ClipboardEvent, useState } from "react";

/** Pasted content with its formatting and as plain text. */
type Rich = { html: string; text: string };

export function usePaste() {
  const [text, setText] = useState("");
  const [rich, setRich] = useState<Rich | null>(null);
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
    /**
     * Formatting is kept only if the pasted content replaces the whole text, because plain words cannot hold it. A text
     * with formatting grows by what is pasted: at its start, if the cursor is there, otherwise at its end.
     */
    paste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const replacesAll = selectionStart === 0 && selectionEnd === value.length;
      const pasted = richIn(event.clipboardData, isFormatted);
      if (!pasted || !(isFormatted || replacesAll)) return;
      event.preventDefault();
      const before = isFormatted && !replacesAll ? rich : null;
      const next = before ? joined(selectionEnd === 0 ? [pasted, before] : [before, pasted]) : pasted;
      setText(next.text);
      setRich(next);
      setFormatted(true);
    },
    source: (): { text: string } | { html: string } => (isFormatted && rich ? { html: rich.html } : { text }),
  };
}

export type Paste = ReturnType<typeof usePaste>;

/** What the clipboard holds as HTML. Plain words become HTML only where they join a text with formatting. */
function richIn(clipboard: DataTransfer, takesPlain: boolean): Rich | null {
  const [html, text] = [clipboard.getData("text/html"), clipboard.getData("text/plain")];
  if (/\S/.test(html)) return { html: asFragment(html), text: text || plainOf(html) };
  return takesPlain && /\S/.test(text) ? { html: asFragment(htmlOf(text)), text } : null;
}

/** The server reads each fragment, and leaves out what the clipboard wraps it in. */
const asFragment = (html: string) =>
  /<!--\s*StartFragment/i.test(html) ? html : `<!--StartFragment-->${html}<!--EndFragment-->`;

const joined = (parts: Rich[]): Rich => ({
  html: parts.map(({ html }) => html).join("\n"),
  text: parts.map(({ text }) => text.trim()).join("\n\n"),
});

/** The plain text of HTML for which the clipboard holds none. */
const plainOf = (html: string) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";

function htmlOf(text: string): string {
  const page = document.implementation.createHTMLDocument("");
  for (const paragraph of text.split(/\n\s*\n/)) {
    const element = page.body.appendChild(page.createElement("p"));
    for (const [index, line] of paragraph.split("\n").entries())
      element.append(...(index > 0 ? [page.createElement("br")] : []), line);
  }
  return page.body.innerHTML;
}
