import { Link } from "#components/ui/link.tsx";

/** A cell with a number of claims that leads to them. Zero leads nowhere. */
export const Count = ({ of: claims, href }: { of: number; href: string }) => (
  <td className="num">
    {claims === 0 ? <span className="quiet">0</span> : <Link href={href}>{claims.toLocaleString("en")}</Link>}
  </td>
);
