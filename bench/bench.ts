/** One measured figure with its bar, and where there is one the peer that was measured in the same run. */
export type Result = {
  name: string;
  figure: number;
  unit: string;
  /** The condition as people read it: "≤ 2", or with a peer "≤ 3×" and "≥ 5× faster". */
  bar: string;
  peer?: string;
  peerFigure?: number;
  /** Of the two figures, as the bar counts it: how many times the peer's, or how many times faster. */
  ratio?: number;
  reached: boolean;
};

/** What each file in this folder exports as `bench`. scripts/bench/run.mjs reads `needs` from the source. */
export type Bench = { name: string; needs: "nothing" | "database" | "app"; run(): Promise<Result[]> };
