/** The progress of an article: how many of its claims are ruled, as a bar and in words. */
export function ClaimsProgress({ claims, ruled }: { claims: number; ruled: number }) {
  if (claims === 0) return <span className="quiet">No claims yet</span>;
  return (
    <span className="claims-progress">
      {/* Attributes, not a style: the content policy refuses styles in HTML. */}
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="ground" width="100" height="1" />
        <rect className="done" width={(ruled / claims) * 100} height="1" />
      </svg>
      <span className="num">
        {ruled.toLocaleString("en")} of {claims.toLocaleString("en")} ruled
      </span>
    </span>
  );
}
