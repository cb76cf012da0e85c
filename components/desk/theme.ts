import { useSyncExternalStore } from "react";
import { createListeners } from "#client/listeners.ts";

export type Theme = "system" | "light" | "dark";

const listeners = createListeners();

/** The chosen appearance. A cookie keeps it, so that the server renders the page in it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    listeners.add,
    () => (document.documentElement.dataset.theme as Theme | undefined) ?? "system",
    () => "system" as const,
  );
  return [theme, chooseTheme];
}

const YEAR_SECONDS = 31_536_000;

function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `galley-theme=${theme}; path=/; max-age=${theme === "system" ? 0 : YEAR_SECONDS}; samesite=lax`;
  listeners.call();
}
