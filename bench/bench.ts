/** One measured number of the product contract, beside its bar and the peer measured in the same run. */
export type Result = {
  name: string;
  figure: number;
  unit: string;
  /** What must hold, as a reader sees it: "≤ 2", "≥ 99.8". */
  bar: string;
  peer?: string;
  peerFigure?: number;
  ratio?: number;
  reached: boolean;
};

/** What each file in this folder exports as `bench`. */
export type Bench = { name: string; needs: "nothing" | "database" | "app"; run(): Promise<Result[]> };
