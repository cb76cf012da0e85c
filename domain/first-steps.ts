import type { DemoStatus } from "./demo.ts";

/** What the first admin does in a new newsroom, and what of it is done. */
export type FirstSteps = {
  /** Whether there are other people than the admin, without those of the demo. */
  invited: boolean;
  scaleIsFit: boolean;
  /** Whether there are articles, without those of the demo. */
  imported: boolean;
  demo: DemoStatus;
  /** The version of the settings, which store that the steps are closed and that the scale fits. */
  version: number;
};
