import { type Option, Options } from "#components/ui/options.tsx";
import type { ReportOptions } from "#domain/report-shape.ts";

type EditionOptionFieldsProps = {
  options: ReportOptions;
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
  onChange: (options: ReportOptions) => void;
};

const PARTS = {
  rationales: "Explanations and rationales",
  verdicts: "Individual verdicts",
  names: "Names of reviewers and editors",
} as const;

/** What readers get. */
export function EditionOptionFields({ options, languages, onChange }: EditionOptionFieldsProps) {
  return (
    <section aria-labelledby="options-title">
      <h2 id="options-title">What readers get</h2>
      <fieldset>
        <legend className="label">Text</legend>
        <label className="choice">
          <input
            type="radio"
            name="scope"
            checked={options.scope === "passages"}
            onChange={() => onChange({ ...options, scope: "passages" })}
          />
          <span>
            Only the passages of the claims
            <span className="hint"> For texts that your newsroom does not own</span>
          </span>
        </label>
        <label className="choice">
          <input
            type="radio"
            name="scope"
            checked={options.scope === "article"}
            onChange={() => onChange({ ...options, scope: "article" })}
          />{" "}
          The whole article
        </label>
      </fieldset>
      <fieldset>
        <legend className="label">With each claim</legend>
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
          <label key={part} className="choice">
            <input
              type="checkbox"
              checked={options[part]}
              onChange={({ target }) => onChange({ ...options, [part]: target.checked })}
            />{" "}
            {PARTS[part]}
          </label>
        ))}
      </fieldset>
      {languages.length > 0 && (
        <label className="field">
          <span className="label">Labels of ratings</span>
          <select
            className="input"
            value={options.labels ?? ""}
            onChange={({ target }) => onChange({ ...options, labels: target.value || null })}
          >
            <Options of={[["", "In the language of the article"], ...languages]} />
          </select>
        </label>
      )}
    </section>
  );
}
