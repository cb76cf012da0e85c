"use client";
import { WentWrong } from "#components/desk/went-wrong.tsx";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <WentWrong error={error} onRetry={retry} />;
}
