import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const listeners = new Set<() => void>();

/** The chosen appearance, kept in a cookie so that the server draws the page in it from the first byte. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (document.documentElement.dataset.theme as Theme | undefined) ?? "system",
    () => "system" as const,
  );
  return [theme, chooseTheme];
}

const YEAR = 31_536_000;

function chooseTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `galley-theme=${theme}; path=/; max-age=${theme === "system" ? 0 : YEAR}; samesite=lax`;
  for (const listener of listeners) listener();
}
