import { Link } from "#components/ui/link.tsx";
import { ageInWords } from "#domain/dashboard.ts";
import { type TodayGroup as Group, TODAY_HEADINGS } from "#domain/today.ts";

/** Things of one kind that wait: the oldest of them with their ages, and a link to the list of all. */
export function TodayGroup({ group: { kind, count, href, items }, now }: { group: Group; now: string }) {
  const heading = TODAY_HEADINGS[kind];
  return (
    <section className="today-group" aria-labelledby={`today-${kind}`}>
      <h2 id={`today-${kind}`}>
        <Link href={href}>
          {heading} <span className="num">{count.toLocaleString("en")}</span>
        </Link>
      </h2>
      <ul>
        {items.map(({ id, text, context, href: itemHref, since }) => (
          <li key={id}>
            <Link className="clamped" href={itemHref} dir="auto">
              {text}
            </Link>
            <span className="quiet small today-facts">
              {context && <bdi className="clamped">{context}</bdi>}
              <time dateTime={since}>
                <span className="visually-hidden">{AGE_OF[kind] ?? "waiting for"} </span>
                {ageInWords(since, now)}
              </time>
            </span>
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p className="small">
          <Link href={href}>
            Show all {count.toLocaleString("en")} <span className="visually-hidden">of {heading.toLowerCase()}</span>
          </Link>
        </p>
      )}
    </section>
  );
}

/** What the ages of a kind count, where it is not how long something waits. */
const AGE_OF: Partial<Record<Group["kind"], string>> = { late: "late by", gone: "gone for", changed: "changed for" };
