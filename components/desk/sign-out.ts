import { signOut } from "next-auth/react";
import { say } from "#components/ui/announcer.ts";

/** Sign out in this browser. next-auth would redirect to the configured address, which may differ from the one shown. */
export async function signOutHere(): Promise<void> {
  const { detail }: { url: string; detail?: string } = await signOut({ redirect: false });
  if (detail) say(detail);
  else location.assign("/sign-in");
}
