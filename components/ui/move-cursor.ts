/** How each key moves the cursor: by words, because claims and quotes consist of words; with Alt by characters. */
const MOVES: Record<string, [direction: string, granularity: string]> = {
  ArrowLeft: ["left", "word"],
  ArrowRight: ["right", "word"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

/** Whether the key moves the cursor in text that is only read. */
export const movesCursor = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key in MOVES && !ctrlKey && !metaKey;

/** Whether the key selects the whole text that is only read, and not the page around it. */
export const selectsAll = ({ code, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (key.toLowerCase() === "a" || (code === "KeyA" && !/^[a-z]$/i.test(key))) &&
  (ctrlKey || metaKey) &&
  !altKey &&
  !shiftKey;

/** Move the cursor as a key says, or extend the selection with Shift, but not beyond `text`. */
export function moveCursor(text: HTMLElement, { key, shiftKey, altKey }: KeyboardEvent): void {
  const selection = document.getSelection();
  const found = MOVES[key];
  if (!selection || !found) return;
  const [direction, granularity] = found;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const by = altKey && granularity === "word" ? "character" : granularity;
  selection.modify(shiftKey ? "extend" : "move", direction, by);
  // At the first and the last line the browser would leave the text.
  if (!text.contains(selection.focusNode) && anchorNode && focusNode)
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}
