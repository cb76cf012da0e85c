"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { Meanings } from "./meanings.tsx";
import { signOutHere } from "./sign-out.ts";
import { useTheme } from "./theme.ts";

/** The commands of every page that have no key of their own, and the explanation of the words. */
export function DeskCommands({ viewer }: { viewer: Viewer }) {
  const router = useRouter();
  const [theme, setTheme] = useTheme();
  const [isExplaining, setExplaining] = useState(false);
  const mayImport = can(viewer, "article.import");
  const mayReadSources = can(viewer, "source.read");
  useCommands({
    library: { run: () => router.push("/sources"), isOn: () => mayReadSources },
    importArticle: { run: () => router.push("/articles/new"), isOn: () => mayImport },
    lightTheme: { run: () => setTheme("light"), isOn: () => theme !== "light" },
    darkTheme: { run: () => setTheme("dark"), isOn: () => theme !== "dark" },
    systemTheme: { run: () => setTheme("system"), isOn: () => theme !== "system" },
    meanings: { run: () => setExplaining(true) },
    signOut: { run: () => void signOutHere() },
  });
  return isExplaining ? <Meanings onClose={() => setExplaining(false)} /> : null;
}
