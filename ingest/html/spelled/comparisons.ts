const DELETED = "del, .diff-deletedline, .blob-code-deletion, .diff-removed";
const INSERTED = "ins, .diff-addedline, .blob-code-addition, .diff-added";

/**
 * Mark the old column of a comparison as deleted: a cell with deletions beside one with insertions. Without their struck
 * words the sentences of such a cell would say what nobody wrote.
 */
export function spellOutComparisons(root: ParentNode): void {
  if (!root.querySelector(`tr :is(${DELETED}, ${STRUCK}), tr > :is(${DELETED})`)) return;
  for (const row of Array.from(root.querySelectorAll("tr"))) {
    const cells = Array.from(row.children).filter(({ localName }) => localName === "td" || localName === "th");
    if (!cells.some((cell) => isOf(cell, INSERTED) && !isOf(cell, DELETED))) continue;
    for (const cell of cells) if (isOf(cell, DELETED) && !isOf(cell, INSERTED)) deleteAll(cell);
  }
  for (const row of Array.from(root.querySelectorAll("tr"))) if (showsChange(row)) deleteStruck(row);
}

const isOf = (cell: Element, selector: string) => cell.matches(selector) || cell.querySelector(selector) !== null;

function deleteAll(cell: Element): void {
  for (const deletion of Array.from(cell.querySelectorAll("del"))) deletion.replaceWith(...deletion.childNodes);
  const whole = cell.ownerDocument.createElement("del");
  whole.append(...cell.childNodes);
  cell.append(whole);
}

const STRUCK = "s, strike";
const UNDERLINED = "u";

/** Whether a row has a sentence with struck words in one cell, and the same one with underlined words in another. */
function showsChange(row: Element): boolean {
  const [struck, underlined] = [STRUCK, UNDERLINED].map((selector) =>
    Array.from(row.children).filter((cell) => cell.querySelector(selector)),
  );
  const others = underlined?.map((cell) => textWithout(cell, UNDERLINED)) ?? [];
  return struck?.some((cell) => others.includes(textWithout(cell, STRUCK))) ?? false;
}

function deleteStruck(row: Element): void {
  for (const cell of Array.from(row.children))
    if (cell.querySelector(STRUCK) && !cell.querySelector(UNDERLINED)) deleteAll(cell);
}

/** The words of a cell besides those in these elements; null when there are no others. */
function textWithout(cell: Element, selector: string): string | null {
  const copy = cell.cloneNode(true) as Element;
  for (const element of Array.from(copy.querySelectorAll(selector))) element.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() || null;
}
