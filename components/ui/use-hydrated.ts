import { useSyncExternalStore } from "react";

const NEVER = () => () => {};

/** Whether the page has its scripts. Until then what is rendered on the server answers nobody, and controls are disabled. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
