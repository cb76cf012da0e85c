"use client";
import { ErrorPage } from "#components/desk/error-page.tsx";

type RouteErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function RouteError({ error, retry }: RouteErrorProps) {
  return <ErrorPage error={error} onRetry={retry} />;
}
