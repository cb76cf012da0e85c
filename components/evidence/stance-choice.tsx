import { useId } from "react";
import { STANCES, type Stance } from "#domain/evidence.ts";

type StanceChoiceProps = { chosen: string | null; problem: string | undefined; onChoose: (stance: Stance) => void };

/** What the source says about the claim. */
export function StanceChoice({ chosen, problem, onChoose }: StanceChoiceProps) {
  const name = useId();
  return (
    <fieldset className="stances">
      <legend className="label">What it says about the claim</legend>
      {(Object.entries(STANCES) as [Stance, string][]).map(([stance, label]) => (
        <label key={stance} className={`is-${stance}`} data-chosen={chosen === stance || undefined}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={chosen === stance}
            onChange={() => onChoose(stance)}
          />
          {label}
        </label>
      ))}
      {problem && <p className="problem">{problem}</p>}
    </fieldset>
  );
}
