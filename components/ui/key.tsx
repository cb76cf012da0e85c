/** A key as it stands on a keyboard: `Mod` is Ctrl, or Command on a Mac. */
export function Key({ children }: { children: string }) {
  return <kbd className="key">{children}</kbd>;
}
