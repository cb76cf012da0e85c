import { TableHead } from "#components/ui/table-head.tsx";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { valueInWords } from "#domain/figure/value.ts";
import type { AgainstRulings as Against } from "#domain/quality/quality.ts";
import { rulingsAddress } from "#domain/quality/quality-figures.ts";
import { differenceInWords, kappaInWords } from "#domain/quality/quality-words.ts";
import { Count } from "./count.tsx";

type AgainstRulingsProps = { rulings: Against[]; filter: DashboardFilter; isOwn: boolean };

const COLUMNS = ["Ruled claims", "As the ruling", "Otherwise", "Share as the ruling", "Kappa", "Rates"].map(
  (name) => [name, "num"] as const,
);

/** How reviewers' verdicts compare with the rulings; reviewers see their own row. */
export function AgainstRulings({ rulings, filter, isOwn }: AgainstRulingsProps) {
  return (
    <section className="whole" aria-labelledby="against-rulings">
      <h2 id="against-rulings">{isOwn ? "Your verdicts against the rulings" : "Verdicts against the rulings"}</h2>
      <p className="quiet">Independent verdicts on claims with a ruling</p>
      {rulings.length === 0 ? (
        <p className="quiet">
          {isOwn ? "None of your claims has a ruling yet." : "No claim with verdicts has a ruling yet."}
        </p>
      ) : (
        <div className="scrolls">
          <table className="pair-table">
            <TableHead columns={["Reviewer", ...COLUMNS]} />
            <tbody>
              {rulings.map(({ reviewer, claims, same, percent, kappa, difference }) => (
                <tr key={reviewer.id}>
                  <th scope="row">
                    <bdi>{reviewer.name}</bdi>
                  </th>
                  <Count of={claims} href={rulingsAddress(filter, reviewer)} />
                  <Count of={same} href={rulingsAddress(filter, reviewer, "same")} />
                  <Count of={claims - same} href={rulingsAddress(filter, reviewer, "different")} />
                  <td className="num">{valueInWords(percent, "percent")}</td>
                  <td className="num">{kappaInWords(kappa, claims)}</td>
                  <td className="num">{differenceInWords(difference, claims)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
