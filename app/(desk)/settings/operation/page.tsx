import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OperationPage } from "#components/operation/operation-page.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { readOperation } from "#server/operation/operation.ts";

export const metadata: Metadata = { title: "Operation" };

export default async function SettingsOperationPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "operation.manage")) notFound();
  return <OperationPage operation={await readOperation(viewer, new Date())} />;
}
