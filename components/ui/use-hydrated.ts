import { useSyncExternalStore } from "react";

const NEVER = () => () => {};

/** Whether scripts run on the page. Until then server-rendered controls do nothing, so they are disabled. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
