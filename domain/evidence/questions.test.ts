import { expect, test } from "vitest";
import { evidence } from "#domain/exports/testing/fixtures.ts";
import { answerText, placesOf, questionsOf } from "./questions.ts";

const QUESTION = "How often is it high water?";
const asked = (id: string, answer: string | null, answerType: "extractive" | "boolean" | "unanswerable") =>
  evidence({ id, question: QUESTION, answer, answerType });

test("several answers stand under one question, equal ones with all their sources", () => {
  const gauge = asked("e1", "Every 12 h 25 min.", "extractive");
  const table = {
    ...gauge,
    ...evidence({ id: "e2" }, { id: "s2", title: "Tables" }),
    question: "HOW often is it high water?",
  };
  const same = { ...table, answer: gauge.answer, answerType: gauge.answerType };
  const other = asked("e3", null, "unanswerable");
  const [question, ...more] = questionsOf([gauge, evidence(), same, other]);
  expect(more).toEqual([]);
  expect(question?.question).toBe(QUESTION);
  expect(question?.answers.map(({ pieces }) => placesOf(pieces))).toEqual([["Gauge", "Tables"], ["Gauge"]]);
});

test("an answer says how it was reached", () => {
  expect(answerText(asked("e1", "Yes.", "boolean"))).toBe("Yes. (yes or no)");
  expect(answerText(asked("e1", null, "unanswerable"))).toBe("The source does not answer it.");
  expect(answerText({ answer: "Yes.", answerType: null })).toBe("Yes.");
});
