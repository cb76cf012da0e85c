import { Link } from "#components/ui/link.tsx";
import type { Digest } from "#domain/digest.ts";

/** The parts of a digest. Each number leads to its list. */
export const DigestParts = ({ digest: { parts } }: { digest: Digest }) => (
  <div className="digest">
    {parts.map(({ title, lines }) => (
      <section key={title}>
        <h2>{title}</h2>
        {lines.length === 0 ? (
          <p className="quiet">Nothing.</p>
        ) : (
          <ul className="divided">
            {lines.map(({ text, href }) => (
              <li key={text}>
                <Link href={href}>{text}</Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
);
