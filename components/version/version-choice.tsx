import { FilterForm } from "#components/ui/filter-form.tsx";
import { articleAddress, comparisonAddress } from "#domain/addresses.ts";

type VersionChoiceProps = { articleId: string; from: number; to: number; current: number };

/** Which two versions are compared. */
export function VersionChoice({ articleId, from, to, current }: VersionChoiceProps) {
  const numbers = Array.from({ length: current }, (_, index) => index + 1);
  return (
    <FilterForm path={`${articleAddress(articleId)}/compare`} address={comparisonAddress(articleId, from, to)}>
      {(["from", "to"] as const).map((side) => (
        <label className="filter" key={side}>
          <span>{side === "from" ? "Compare" : "With"}</span>
          <select className="input" name={side} defaultValue={side === "from" ? from : to}>
            {numbers.map((number) => (
              <option key={number} value={number}>
                Version {number}
                {number === current ? ", under check" : ""}
              </option>
            ))}
          </select>
        </label>
      ))}
    </FilterForm>
  );
}
