import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { SAMPLING } from "#domain/agreement/bootstrap.ts";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { valueInWords } from "#domain/figure/value.ts";
import type { Agreement } from "#domain/quality/quality.ts";
import { comparedAddress } from "#domain/quality/quality-figures.ts";
import { intervalInWords, undefinedInWords } from "#domain/quality/quality-words.ts";

type Row = { name: string; value: string; interval: string; claims: number };

/** The measures of agreement over all claims that are compared, each with its interval and its number of claims. */
export function AgreementSummary({ agreement, filter }: { agreement: Agreement; filter: DashboardFilter }) {
  const { claims, percent, fleiss, alpha } = agreement;
  const reason = undefinedInWords(agreement);
  const rows: Row[] = [
    ...(["ordinal", "nominal", "interval"] as const).map((metric) => ({
      name: `Krippendorff’s alpha, ${metric}`,
      value: valueInWords(alpha[metric].value, "decimal"),
      interval: intervalInWords(alpha[metric]),
      claims: alpha[metric].claims,
    })),
    { name: "Fleiss’ kappa", value: valueInWords(fleiss, "decimal"), interval: "", claims },
    { name: "Same rating", value: valueInWords(percent, "percent"), interval: "", claims },
  ];
  return (
    <section className="whole" aria-labelledby="agreement">
      <h2 id="agreement">Agreement of independent verdicts</h2>
      <p className="quiet">
        <Count of={claims} href={comparedAddress(filter)} />. {reason}
      </p>
      <div className="scrolls">
        <table className="agreement-table">
          <TableHead columns={["Measure", ["Value", "num"], ["95% interval", "num"], ["n", "num"]]} />
          <tbody>
            {rows.map(({ name, value, interval, claims: n }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{value}</td>
                <td className="num quiet">{interval}</td>
                <td className="num">{n.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">
        Alpha is 1 where verdicts on each claim are equal, and 0 where they differ as much as by chance. Ordinal alpha
        counts a step of the scale less than a leap, interval alpha by the distance of values; ratings without a value
        take part in the nominal measures only. Intervals come from {SAMPLING.samples.toLocaleString("en")} samples of
        the claims.
      </p>
    </section>
  );
}

const Count = ({ of: claims, href }: { of: number; href: string }) => {
  const words = `${claims.toLocaleString("en")} ${claims === 1 ? "claim" : "claims"} with at least two of them`;
  return claims === 0 ? words : <Link href={href}>{words}</Link>;
};
