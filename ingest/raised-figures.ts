import type { DocumentNode, MarkType } from "#domain/document.ts";

/**
 * The blocks with raised and lowered figures as characters of their own: "2019²", "10⁶", "km²", "H₂O". As a mark only
 * the look would keep them apart from the number before them, and the text would read "20192".
 */
export const withRaisedFigures = (blocks: DocumentNode[]): DocumentNode[] => blocks.map(withFigures);

function withFigures(node: DocumentNode): DocumentNode {
  if (node.content) return { ...node, content: node.content.map(withFigures) };
  if (node.text === undefined || !node.marks) return node;
  const mark = node.marks.find(({ type }) => type in CHARACTERS)?.type;
  const text = mark && characterForms(node.text, mark);
  if (!text) return node;
  const { marks, ...plain } = node;
  const others = marks.filter(({ type }) => type !== mark);
  return { ...plain, text, ...(others.length > 0 ? { marks: others } : {}) };
}

const CHARACTERS: Partial<Record<MarkType, [plain: string, special: string]>> = {
  superscript: ["0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"],
  subscript: ["0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"],
};

/** Figures, signs, the exponents "n" and "i", and what separates footnote marks ("2, 3"). Only the first have characters. */
const FIGURES = /^[\d+\-−=()ni]*[\dni+\-−)](?:[,;.–\s]+[\d+\-−=()ni]+)*$/;

/** "(a)": a footnote. The letters of "21st" and "Mme" stay as they are. */
const LETTER = /^\(?([a-pr-z])\)$/;
const RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ ʳˢᵗᵘᵛʷˣʸᶻ";

/** The text in characters of its own; null when it has others, such as "er", or "[1]", which joins no number. */
export function characterForms(text: string, mark: MarkType): string | null {
  const [plain, special] = CHARACTERS[mark] ?? ["", ""];
  const trimmed = text.trim();
  const letter = mark === "superscript" && LETTER.exec(trimmed)?.[1];
  if (letter) return `${trimmed.startsWith("(") ? "⁽" : ""}${RAISED_LETTERS.charAt(letter.charCodeAt(0) - 97)}⁾`;
  if (!FIGURES.test(trimmed) || !/\d|^[ni+\-−]$/.test(trimmed)) return null;
  return Array.from(text, (character) => special.charAt(plain.indexOf(character)) || character).join("");
}
