import { Link } from "#components/ui/link.tsx";
import { clusterAddress } from "#domain/cluster.ts";

type AffairClustersProps = {
  clusters: { id: string; statement: string; claims: number; articles: number }[];
  /** How many clusters the affair has in all. */
  total: number;
};

/** What several claims of an affair say; nothing where each says something of its own. */
export function AffairClusters({ clusters, total }: AffairClustersProps) {
  if (total === 0) return null;
  return (
    <section className="affair-section" aria-labelledby="clusters">
      <h2 id="clusters">
        Claims made more than once <span className="num quiet">{total.toLocaleString("en")}</span>
      </h2>
      <ul className="divided">
        {clusters.map(({ id, statement, claims, articles }) => (
          <li key={id} className="affair-claim">
            <Link className="clamped serif" href={clusterAddress(id)} dir="auto">
              {statement}
            </Link>
            <span className="quiet small">
              {claims} claims in {articles === 1 ? "1 article" : `${articles} articles`}
            </span>
          </li>
        ))}
      </ul>
      {total > clusters.length && <p className="quiet small">Those with most claims.</p>}
    </section>
  );
}
