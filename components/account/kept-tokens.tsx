import type { ApiToken } from "#domain/token.ts";

/** Says which API tokens will be revoked, and lets the person keep some. Shows nothing without tokens. */
export function KeptTokens({ tokens }: { tokens: Pick<ApiToken, "id" | "name">[] }) {
  if (tokens.length === 0) return null;
  return (
    <fieldset className="field">
      <legend className="label">API tokens to keep</legend>
      <p className="quiet">Tokens that you do not tick will be revoked.</p>
      {tokens.map(({ id, name }) => (
        <label key={id} className="choice">
          <input type="checkbox" name="keepTokens" value={id} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
