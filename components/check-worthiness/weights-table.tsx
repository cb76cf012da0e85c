import { TableHead } from "#components/ui/table-head.tsx";
import { FEATURES } from "#domain/check-worthiness/features.ts";
import type { WeightsReport } from "#domain/check-worthiness/model.ts";

/** How much each feature of a sentence counts, before and after learning. */
export function WeightsTable({ weights }: Pick<WeightsReport, "weights">) {
  return (
    <div className="scrolls">
      <table>
        <TableHead columns={["A sentence that", ["Base weight", "num"], ["Learned weight", "num"]]} />
        <tbody>
          {weights.map(({ feature, base, learned }) => (
            <tr key={feature}>
              <th scope="row">{FEATURES[feature].reason}</th>
              <td className="num">{inWords(base)}</td>
              <td className="num">{learned === null ? "–" : inWords(learned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inWords = (weight: number): string => weight.toFixed(2).replace("-", "−");
