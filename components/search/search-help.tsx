const EXAMPLES: [example: string, meaning: string][] = [
  ["harbour toll", "both words, in any form and order, with or without accents"],
  ['"harbour toll"', "these words together"],
  ["harbour -toll", "without this word"],
  ['from:"The Harbour Post"', "from this outlet or publisher"],
  ["by:mayor", "said or written by somebody with this name"],
  ["rating:false", "with this rating"],
  ["after:2025 before:2026-03", "between these dates"],
  ["kind:claim", "only claims"],
];

/** What can be typed into the search. */
export function SearchHelp() {
  return (
    <section className="search-help" aria-labelledby="search-help">
      <h2 id="search-help">What you can type</h2>
      <dl>
        {EXAMPLES.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
