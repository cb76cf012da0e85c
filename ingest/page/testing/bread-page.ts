/** For tests: paragraphs that no reader of pages takes for anything but the text of an article. */
export const PARAGRAPHS = [
  "The committee met on Tuesday in the old town hall in order to speak about the price of bread, which had risen again.",
  "Its chair, a baker of thirty years, said that the mills were not to blame, because they paid more for grain and gas.",
  "A motion to ask the government for help was passed with seven votes to two, and a letter will be written this week.",
  "On Wednesday the bakers answered that they would wait until the summer, and then they would have to ask for more.",
  "The last rise was ten cents for a loaf of rye and five for a roll, and the next might be twice as much, they said.",
];

export const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

type Parts = { head?: string; title?: string; lang?: string; footer?: string };

/** For tests: a page of a newspaper around the content of its `body`. */
export const breadPage = (content: string, { head = "", title = "Bread is dearer", lang = "en", footer }: Parts = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}<script>track()</script></head>` +
  `<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${content}<footer>${footer ?? "© Herald"}</footer></body></html>`;

/** For tests: a page with an article. */
export const articlePage = (content: string, parts?: Parts) => breadPage(`<article>${content}</article>`, parts);
