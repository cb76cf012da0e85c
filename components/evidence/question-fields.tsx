"use client";
import { useId } from "react";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { ANSWER_TYPES, type AnswerType } from "#domain/evidence.ts";
import type { EvidenceDraft } from "./evidence-draft.ts";

type QuestionFieldsProps = {
  draft: EvidenceDraft;
  /** The questions that other pieces of the verdict answer. */
  questions: string[];
  problems: Record<string, string> | null;
  onChange: (patch: Partial<EvidenceDraft>) => void;
};

/** The question that the source answers, the answer, and how it was reached. */
export function QuestionFields({ draft, questions, problems, onChange }: QuestionFieldsProps) {
  const list = useId();
  const type = draft.answerType ?? "abstractive";
  const ask = (question: string) =>
    onChange({ question, answerType: question.trim() === "" ? null : (draft.answerType ?? "abstractive") });
  return (
    <>
      <TextField
        label="Question that it answers"
        dir="auto"
        list={list}
        value={draft.question ?? ""}
        onChange={({ target }) => ask(target.value)}
        problem={problems?.question}
      />
      <datalist id={list}>
        {questions.map((question) => (
          <option key={question} value={question} />
        ))}
      </datalist>
      {draft.question?.trim() && (
        <>
          <SelectField
            label="Kind of answer"
            value={type}
            options={Object.entries(ANSWER_TYPES)}
            onChoose={(next) =>
              onChange({ answerType: next as AnswerType, ...(next === "unanswerable" ? { answer: null } : {}) })
            }
          />
          {type !== "unanswerable" && (
            <GrowingField
              label="Answer"
              dir="auto"
              rows={1}
              maxLength={2000}
              value={draft.answer ?? ""}
              onType={(answer) => onChange({ answer })}
              problem={problems?.answer}
            />
          )}
        </>
      )}
    </>
  );
}
