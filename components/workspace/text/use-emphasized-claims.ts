import { useEffect, useState } from "react";
import type { Hovered } from "#components/workspace/hovered.ts";

/** Emphasizes the open and the hovered claim by a style sheet of its own, so that nothing is rendered again. */
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
  `.article-body mark[data-claim-id="${CSS.escape(claimId)}"]{--tint:${tint}%;--emphasis:3px solid Highlight;text-decoration-line:underline}`;
