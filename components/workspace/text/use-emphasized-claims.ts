import { useEffect, useState } from "react";
import type { Hovered } from "#components/workspace/hovered.ts";

/** Claims whose marks stand out: the one in the panel, and of those that are looked at the one that is meant. A style sheet of its own does it, so that nothing is drawn anew. */
export function useEmphasizedClaims(currentId: string | null, hovered: Hovered): void {
  const [sheet] = useState(() => (typeof CSSStyleSheet === "undefined" ? null : new CSSStyleSheet()));
  useEffect(() => {
    if (!sheet) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useEffect(() => {
    const show = () => {
      const { picked } = hovered.now();
      const rules = [...(picked ? [rule(picked, 24)] : []), ...(currentId ? [rule(currentId, 32)] : [])];
      sheet?.replaceSync(rules.join("\n"));
    };
    show();
    return hovered.subscribe(show);
  }, [sheet, currentId, hovered]);
}

const rule = (claimId: string, tint: number) =>
  `.article-body mark[data-claim-id="${CSS.escape(claimId)}"]{--tint:${tint}%;text-decoration-line:underline}`;
