"use client";
import { useId, useState } from "react";
import { SelectField } from "#components/ui/select-field.tsx";
import {
  encodingDoubt,
  type GuessedEncoding,
  isDamaged,
  TEXT_ENCODINGS,
  type TextEncoding,
} from "#domain/text-encoding.ts";
import "./encoding-choice.css";

type EncodingChoiceProps = {
  guess: GuessedEncoding;
  /** What the person chose; null when the guess stands. */
  chosen: TextEncoding | null;
  isBusy: boolean;
  onChoose: (encoding: TextEncoding) => void;
};

/** The encodings in which a file could be, with its first words in each. A doubtful guess has to be confirmed. */
export function EncodingChoice(props: EncodingChoiceProps) {
  const { guess, chosen } = props;
  if (guess.isDoubtful && chosen === null)
    return (
      <div className="encoding-choice notice">
        <p>
          <strong>
            {isDamaged(guess) ? encodingDoubt(guess) : "It is not clear how this file encodes its letters."}
          </strong>{" "}
          Choose the line that reads right.
        </p>
        <Candidates {...props} />
      </div>
    );
  const encoding = chosen ?? guess.encoding;
  return (
    <details className="encoding-choice">
      <summary>
        Encoding: {TEXT_ENCODINGS[encoding]}
        {chosen === null && ", by its words"}
      </summary>
      <Candidates {...props} />
    </details>
  );
}

function Candidates({ guess: { candidates, isDoubtful, encoding }, chosen, isBusy, onChoose }: EncodingChoiceProps) {
  const name = useId();
  /** What was clicked last, which is shown while the file is read again. */
  const [clicked, setClicked] = useState<TextEncoding | null>(null);
  const current = (isBusy ? clicked : null) ?? chosen ?? (isDoubtful ? null : encoding);
  const choose = (one: TextEncoding) => {
    setClicked(one);
    onChoose(one);
  };
  return (
    <fieldset disabled={isBusy}>
      <legend className="visually-hidden">Encoding of the file</legend>
      {candidates.map((candidate) => (
        <label key={candidate.encoding} className="choice">
          <input
            type="radio"
            name={name}
            required
            checked={candidate.encoding === current}
            onChange={() => choose(candidate.encoding)}
          />
          <span>
            <span className="sample" dir="auto">
              {candidate.sample}
            </span>
            <span className="quiet small">{TEXT_ENCODINGS[candidate.encoding]}</span>
          </span>
        </label>
      ))}
      <SelectField
        label={candidates.length > 0 ? "Another encoding" : "Encoding"}
        value={current && candidates.every((candidate) => candidate.encoding !== current) ? current : ""}
        options={OPTIONS}
        onChoose={(value) => value !== "" && choose(value as TextEncoding)}
      />
    </fieldset>
  );
}

const OPTIONS: [value: string, label: string][] = [["", "Choose one"], ...Object.entries(TEXT_ENCODINGS)];
