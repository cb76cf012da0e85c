import { useEffect, useState } from "react";

/** Claims whose marks stand out: the one in the panel, and those under the pointer. A style sheet of its own does it, so that nothing is drawn anew. */
export function useStandingOut(currentId: string | null, hoveredIds: string[]): void {
  const [sheet] = useState(() => (typeof CSSStyleSheet === "undefined" ? null : new CSSStyleSheet()));
  useEffect(() => {
    if (!sheet) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useEffect(() => {
    const hovered = hoveredIds.map((id) => rule(id, 21));
    sheet?.replaceSync([...hovered, ...(currentId ? [rule(currentId, 32)] : [])].join("\n"));
  }, [sheet, currentId, hoveredIds]);
}

const rule = (claimId: string, tint: number) =>
  `.article-body mark[data-claim-id="${CSS.escape(claimId)}"]{--tint:${tint}%}`;
