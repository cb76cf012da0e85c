import { ANSWER_TYPES, type AnswerType, type Evidence } from "#domain/evidence.ts";
import { detailsAfter } from "#domain/full-stop.ts";

type Answering = Pick<Evidence, "question" | "answer" | "answerType">;

/** An answer with the pieces of evidence that it rests on. */
export type Answer<Piece> = { answer: string | null; answerType: AnswerType | null; pieces: Piece[] };

/** A question about a claim with its answers, as in AVeriTeC: claim, question, answer, source. */
export type Question<Piece> = { question: string; answers: Answer<Piece>[] };

/**
 * The questions that the evidence answers, each once, in the order in which they come first. Questions that differ only
 * in capitals are one, and so are equal answers of the same kind.
 */
export function questionsOf<Piece extends Answering>(evidence: Piece[]): Question<Piece>[] {
  const questions = new Map<string, { question: string; answers: Map<string, Answer<Piece>> }>();
  for (const piece of evidence) {
    const { question, answer, answerType } = piece;
    if (!question) continue;
    const known = questions.get(question.toLowerCase()) ?? { question, answers: new Map() };
    questions.set(question.toLowerCase(), known);
    const key = JSON.stringify([answer, answerType]);
    const same = known.answers.get(key) ?? { answer, answerType, pieces: [] };
    known.answers.set(key, same);
    same.pieces.push(piece);
  }
  return [...questions.values()].map(({ question, answers }) => ({ question, answers: [...answers.values()] }));
}

/** How an answer was reached, as it stands behind the answer or in place of it; empty where nobody said. */
export function answerKind({ answer, answerType }: Pick<Answer<unknown>, "answer" | "answerType">): string {
  if (answerType === null) return "";
  const label = ANSWER_TYPES[answerType];
  return answer ? `(${label.charAt(0).toLowerCase()}${label.slice(1)})` : `${label}.`;
}

/** An answer with how it was reached. */
export const answerText = (answer: Pick<Answer<unknown>, "answer" | "answerType">): string =>
  [answer.answer, answerKind(answer)].filter(Boolean).join(" ");

/** Where in its sources an answer is, each place once, as in `Register of bridges, p. 12`. */
export const placesOf = (pieces: { source: { title: string }; locator: string | null }[]): string[] => [
  ...new Set(pieces.map(({ source, locator }) => source.title + detailsAfter(source.title, locator))),
];
