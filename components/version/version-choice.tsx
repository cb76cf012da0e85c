import { FilterForm } from "#components/ui/filter-form.tsx";
import { type Option, Options } from "#components/ui/options.tsx";
import { articleAddress, comparisonAddress } from "#domain/addresses.ts";

type VersionChoiceProps = { articleId: string; from: number; to: number; current: number };

export function VersionChoice({ articleId, from, to, current }: VersionChoiceProps) {
  const labelOf = (number: number) => `Version ${number}${number === current ? ", current" : ""}`;
  const numbers = Array.from({ length: current }, (_, index): Option => [`${index + 1}`, labelOf(index + 1)]);
  return (
    <FilterForm path={`${articleAddress(articleId)}/compare`} address={comparisonAddress(articleId, from, to)}>
      {(["from", "to"] as const).map((side) => (
        <label className="filter" key={side}>
          <span>{side === "from" ? "Compare" : "With"}</span>
          <select className="input" name={side} defaultValue={side === "from" ? from : to}>
            <Options of={numbers} />
          </select>
        </label>
      ))}
    </FilterForm>
  );
}
