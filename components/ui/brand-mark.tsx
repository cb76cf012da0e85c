/** The mark of Galley: a proof with a corrected line. The same drawing as those of app/icons/. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
      <rect className="sheet" width="32" height="32" rx="7" />
      <path className="lines" d="M9 10h14M9 16h9" />
      <path className="correction" d="M9 22.5q1.75-2.5 3.5 0t3.5 0 3.5 0 3.5 0" />
    </svg>
  );
}
