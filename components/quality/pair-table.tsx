import { TableHead } from "#components/ui/table-head.tsx";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { valueInWords } from "#domain/figure/value.ts";
import type { ReviewerPair } from "#domain/quality/quality.ts";
import { pairAddress } from "#domain/quality/quality-figures.ts";
import { differenceInWords, kappaInWords } from "#domain/quality/quality-words.ts";
import { Count } from "./count.tsx";

const COLUMNS = ["Claims of both", "Same", "Different", "Kappa", "Weighted kappa", "First rates", "Passages, F1"];

/** How each two reviewers rate the claims that they share, and how far they check the same passages. */
export function PairTable({ pairs, filter }: { pairs: ReviewerPair[]; filter: DashboardFilter }) {
  const sorted = [...pairs].sort(
    (a, b) => a.first.name.localeCompare(b.first.name) || a.second.name.localeCompare(b.second.name),
  );
  return (
    <section className="whole" aria-labelledby="pairs">
      <h2 id="pairs">Pairs of reviewers</h2>
      <p className="quiet">Claims on which both gave independent verdicts</p>
      {sorted.length === 0 ? (
        <p className="quiet">No two reviewers have judged the same claim yet.</p>
      ) : (
        <div className="scrolls">
          <table className="pair-table">
            <TableHead columns={["Reviewers", ...COLUMNS.map((name) => [name, "num"] as const)]} />
            <tbody>
              {sorted.map((pair) => (
                <PairRow key={`${pair.first.id} ${pair.second.id}`} pair={pair} filter={filter} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet small">
        Kappa is Cohen’s (1960), weighted by the squared distance of values where both ratings have one (1968). “First
        rates” compares the first of both with the second, in steps of the scale. Passages: of the articles on which
        both worked, how far they judged the same claims (F1, Hripcsak and Rothschild 2005). Where it is low, one of
        them checks what the other leaves out.
      </p>
    </section>
  );
}

function PairRow({ pair, filter }: { pair: ReviewerPair; filter: DashboardFilter }) {
  const { first, second, claims, same, kappa, weighted, difference, passages, spans } = pair;
  return (
    <tr>
      <th scope="row">
        <bdi>{first.name}</bdi> and <bdi>{second.name}</bdi>
      </th>
      <Count of={claims} href={pairAddress(filter, pair)} />
      <Count of={same} href={pairAddress(filter, pair, "same")} />
      <Count of={claims - same} href={pairAddress(filter, pair, "different")} />
      <td className="num">{kappaInWords(kappa, claims)}</td>
      <td className="num">{kappaInWords(weighted, claims)}</td>
      <td className="num">{differenceInWords(difference, claims)}</td>
      <td className="num">
        {valueInWords(spans, "decimal")}
        <span className="quiet small block">
          {passages.both.toLocaleString("en")} both, {passages.onlyFirst.toLocaleString("en")} and{" "}
          {passages.onlySecond.toLocaleString("en")} alone
        </span>
      </td>
    </tr>
  );
}
