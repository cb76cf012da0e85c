"use client";
import type { ReactNode } from "react";
import { discStyle, linePattern, type RatingLook } from "#domain/rating/look.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { lineLabel, RATING_LINES, RATING_SYMBOLS, SYMBOL_LABELS } from "#domain/rating/symbols.ts";
import { LookField } from "./look-field.tsx";

type LookFieldsProps = {
  look: RatingLook;
  /** The other ratings. */
  others: Rating[];
  onChange: (look: Partial<RatingLook>) => void;
  hintAt: (name: string) => ReactNode;
  problemAt: (name: string) => string | undefined;
};

/** The symbol of a rating and the line under its claims. */
export function LookFields({ look, others, onChange, hintAt, problemAt }: LookFieldsProps) {
  const live = others.filter(({ retired }) => !retired);
  return (
    <>
      <LookField
        legend="Symbol"
        name="symbol"
        options={RATING_SYMBOLS}
        labelOf={(symbol) => SYMBOL_LABELS[symbol]}
        styleOf={(symbol) => discStyle({ symbol })}
        sample={<i className="disc" aria-hidden="true" />}
        chosen={look.symbol}
        takenBy={(symbol) => live.find((other) => other.symbol === symbol)?.label}
        onChoose={(symbol) => onChange({ symbol })}
        hint={hintAt("symbol")}
        problem={problemAt("symbol")}
      />
      <LookField
        legend="Line under claims"
        name="line"
        options={RATING_LINES}
        labelOf={lineLabel}
        styleOf={(line) => {
          const { style, thickness } = linePattern({ line });
          return { "--line": style, "--thick": `${thickness}px` };
        }}
        sample={<i className="line-sample" aria-hidden="true" />}
        chosen={look.line}
        takenBy={(line) => live.find((other) => other.line === line)?.label}
        onChoose={(line) => onChange({ line })}
        hint={hintAt("line")}
        problem={problemAt("line")}
      />
    </>
  );
}
