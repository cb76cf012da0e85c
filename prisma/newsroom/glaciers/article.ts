import { article, emphasis, figure, heading, list, paragraph, quotation, table } from "#prisma/newsroom/prose.ts";

const EQUATOR = "Near the equator no ice lasts through the year.";
const NO_FASTER = "Even the fastest glacier, he adds, never moves more than a metre a day.";
const SURGES =
  "Even the fastest glacier in this valley, he adds, never moves more than a metre a day; elsewhere some have raced.";

/** The lines of the board, and what the warden says of fast glaciers: the outlet changed both afterwards. */
const text = (board: string[], speed: string) =>
  article(
    heading(1, "Where the ice is kept"),
    paragraph(
      emphasis(
        "A hut below a glacier has an information board, a cook with opinions and a warden who knows the way up.",
      ),
    ),
    paragraph(
      "The path to the viewpoint climbs for an hour through larches and stops at a rail. Behind the rail the valley is full of rubble, and behind the rubble, a little further back each summer, is the ice. The hut sells postcards on which it still reaches the door.",
    ),
    heading(2, "A tenth of the land"),
    paragraph(
      "Glaciers look like a thing of high valleys. They are a thing of continents. About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water. What hangs in the valleys of the Alps is, by comparison, a stain on the map.",
    ),
    paragraph(`The board beside the door of the hut has the rest in ${board.length === 0 ? "three" : "four"} lines:`),
    list(
      "The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.",
      "Glacier ice is blue because it reflects the sky.",
      ...board,
      "If all of it melted, the seas would rise by about eighty metres.",
    ),
    figure(
      "A glacier at the head of a valley, seen over a slope of rubble with a row of wooden posts.",
      "The glacier from the viewpoint. The posts mark where the ice ended in earlier summers.",
    ),
    heading(2, "Rivers of ice, rivers of water"),
    paragraph(
      `A glacier is a river in slow motion, the warden tells the school classes. His favourite stone, painted red, travels about the length of a bus in a year. ${speed}`,
    ),
    paragraph(
      "What runs out at the lower end feeds real rivers, and here the stories grow with the distance. A travel brochure on the windowsill says that the Indus and the Ganges live mainly on melting ice and snow from the Himalaya. The board has a small table that the brochure’s author may not have read.",
    ),
    table(
      "Where the water in the upper basins comes from, in per cent",
      ["Basin", "Ice and snow", "Rain"],
      ["Upper Indus", "63", "27"],
      ["Upper Ganges", "20", "66"],
      ["Upper Brahmaputra", "25", "59"],
    ),
    heading(2, "A border that gives way"),
    paragraph(
      "Ice even draws frontiers. High up, long stretches of the border between Switzerland and Italy follow the watershed, and where the watershed lies on a glacier it shifts as the glacier shrinks. “A border is the one thing up here that does not move,” a guide likes to say, and knocks on the boundary stone. In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.",
    ),
    paragraph("The cook has been listening through the hatch. She has the last word, as every evening:"),
    quotation("“You can take the postcards off the wall. In 2100 there will be no ice left in the Alps.”"),
    paragraph(
      "Outside it has begun to rain. Somewhere above the hut a stone comes loose, and it is a long time before it can be heard to stop.",
    ),
  );

export const TEXT = text([EQUATOR], NO_FASTER);

/** The text that the outlet put in its place. */
export const REVISED_TEXT = text([], SURGES);
