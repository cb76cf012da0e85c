import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { sans, serif } from "./fonts.ts";
import "./globals.css";
import darkIcon from "./icons/dark.svg";
import lightIcon from "./icons/light.svg";

export const metadata: Metadata = {
  title: { default: "Galley", template: "%s · Galley" },
  robots: { index: false },
  // Two files, because the content policy of a file refuses a style sheet in it.
  icons: [
    { url: lightIcon.src, type: "image/svg+xml", media: "(prefers-color-scheme: light)" },
    { url: darkIcon.src, type: "image/svg+xml", media: "(prefers-color-scheme: dark)" },
  ],
};
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { color: "#fbfaf7", media: "(prefers-color-scheme: light)" },
    { color: "#161719", media: "(prefers-color-scheme: dark)" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const theme = (await cookies()).get("galley-theme")?.value;
  return (
    <html
      lang="en"
      className={`${sans.variable} ${serif.variable}`}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      suppressHydrationWarning
    >
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
