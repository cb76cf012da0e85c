import localFont from "next/font/local";

/**
 * The two typefaces for Latin text, which the browser preloads. Until they arrive, a font with the same metrics is
 * shown (styles/fonts.css). Other scripts are loaded from the same families when they are needed (globals.css).
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
