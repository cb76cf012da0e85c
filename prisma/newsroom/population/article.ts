import { article, emphasis, figure, heading, list, paragraph, quotation, table } from "#prisma/newsroom/prose.ts";

export const TEXT = article(
  heading(1, "Eight billion slips of paper"),
  paragraph(
    emphasis("What people believe about the number of people, pulled from a hat in a public library on a Tuesday."),
  ),
  paragraph(
    "The first exercise in the library’s evening course on numbers in the news is always the same. Everybody writes down one thing they have heard about the people on Earth, the slips go into a hat, and the group has an hour to find out what is true. This spring there were twenty-three slips and one hat, which belonged to the librarian.",
  ),
  heading(2, "How many"),
  paragraph(
    "The first slip looks easy. The world passed eight billion people in November 2022. The second as well: since 2023 India has had more people than China. Then the hat grows bolder. More people are alive today than have ever died, says the third slip, in capitals. On the fourth somebody has drawn an island: all the people on Earth could stand shoulder to shoulder on the Isle of Wight.",
  ),
  paragraph(
    "To settle the first question the group copies a small table onto the board, and from the table a participant in the front row reads off a rule: each of the last three billions took twelve years.",
  ),
  table(
    "Days that the United Nations chose to mark",
    ["Billion people", "Day"],
    ["Five", "11 July 1987"],
    ["Six", "12 October 1999"],
    ["Seven", "31 October 2011"],
    ["Eight", "15 November 2022"],
  ),
  figure(
    "A curve on squared paper that rises steeply and bends slightly at its end.",
    "The number of people on Earth since 1950, as the course drew it on squared paper.",
  ),
  heading(2, "How long, how well"),
  paragraph(
    "About half of the slips are not about how many but about how. A child born in 1900 could expect to live 32 years on average across the world, and one born today 73. From this the front row concludes that in 1900 hardly anybody lived to see fifty. A teacher at the back of the room has brought the opposite of good news: half of the adults in the world, her slip says, cannot read. Her neighbour’s is older and kinder. In 1820 only one adult in ten could.",
  ),
  paragraph(
    "Three slips are put aside for the second hour, because the first look at them raises more questions than answers:",
  ),
  list(
    "Tokyo is the largest city in the world.",
    "One person in four lives in a country whose population is already past its peak.",
    "The number of people will never stop growing.",
  ),
  heading(2, "What is left in the hat"),
  paragraph(
    "By nine o’clock the board is full. Some numbers have been found at once, some only with a second source beside the first, and one has been found to depend on where a city ends. The slip in capitals has been turned over, and somebody has written a figure with eleven noughts on its back.",
  ),
  quotation(
    "“A number is a sentence with the words left out,” says the librarian. “You have to put the words back before you can say whether it is true.”",
  ),
  paragraph("Then she takes her hat home."),
);
