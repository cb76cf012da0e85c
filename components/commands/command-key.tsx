"use client";
import { Key } from "#components/ui/key.tsx";
import type { CommandId } from "#domain/commands/commands.ts";
import { useKeyOf } from "./readable-keys.ts";

/** The key of a command, as the person has chosen it. `otherwise` stands in its place while it has none. */
export function CommandKey({ of, otherwise = null }: { of: CommandId; otherwise?: string | null }) {
  const shown = useKeyOf(of);
  return shown === null ? otherwise : <Key>{shown}</Key>;
}
