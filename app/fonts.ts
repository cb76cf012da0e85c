import localFont from "next/font/local";

/**
 * The two typefaces for Latin text: sent early. Where they are late by more than a blink, something of the same measure
 * stands in for them (styles/fonts.css). Other scripts come from the same families as they are needed (globals.css).
 */
export const sans = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-sans",
  display: "fallback",
  adjustFontFallback: false,
});

export const serif = localFont({
  src: [
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
      weight: "200 900",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
      weight: "200 900",
      style: "italic",
    },
  ],
  variable: "--font-serif",
  display: "fallback",
  adjustFontFallback: false,
});
