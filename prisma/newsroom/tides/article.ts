import {
  article,
  emphasis,
  figure,
  heading,
  list,
  paragraph,
  quotation,
  strong,
  table,
} from "#prisma/newsroom/prose.ts";

export const TEXT = article(
  heading(1, "The sea keeps the Moon’s time"),
  paragraph(
    emphasis("An evening on the harbour wall with people who read the tide for a living, and what they tell visitors."),
  ),
  paragraph(
    "At ten past seven the harbour is half empty. Two fishing boats lean on the mud, and a dozen visitors lean on the railing above them. “Come back in six hours,” says the volunteer who leads the weekly tide walk, “and you could row across.”",
  ),
  paragraph(
    "She is right about the six hours. On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes. The Moon makes it so: it pulls on the near side of the Earth a little harder than on the middle, and on the middle a little harder than on the far side, and the sea is drawn out towards it and away from it at once. What the walk leaders say beyond that is not always so solid.",
  ),
  heading(2, "What the guides like to say"),
  paragraph(
    "Guides like to say that the Sun has no part in the tides, because it is too far away. Visitors who know their school physics object, and some overshoot in the other direction: the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide. The argument was still going when the first boat began to float.",
  ),
  paragraph("Four more sayings were heard between the slipway and the lighthouse:"),
  list(
    "Spring tides are named after the season, because they are highest in March and April.",
    "The Moon always shows us the same face because it does not turn on its axis.",
    "The Moon is moving away from us by almost four centimetres a year.",
    "The tides brake the Earth so hard that the day grows by two seconds every century.",
  ),
  figure(
    "The inner harbour at low water, with two fishing boats lying on the mud.",
    "The inner harbour at low water. The paint mark on the wall stands about four metres above the mud.",
  ),
  heading(2, "Springs and neaps"),
  paragraph(
    "The table on the door of the harbour office is quieter. When Sun, Moon and Earth stand in line, the two pulls add up and the sea moves far up and down the wall: a ",
    strong("spring tide"),
    ". When they stand at a right angle, the pulls work against each other: a ",
    strong("neap tide"),
    ".",
  ),
  table(
    "The Moon’s month and the tide",
    ["Moon", "Sun and Moon", "Tide"],
    ["New Moon", "in line", "spring"],
    ["First quarter", "at a right angle", "neap"],
    ["Full Moon", "in line", "spring"],
    ["Last quarter", "at a right angle", "neap"],
  ),
  paragraph(
    "“There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon,” says a retired pilot who has brought coasters in for thirty years. Nobody on the wall contradicts him.",
  ),
  heading(2, "The biggest tide of all"),
  paragraph(
    "Sooner or later somebody asks where the tide is largest. The answer is given without a pause: nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres. The pilot has seen it once, from the shore. It looked, he says, as if somebody had pulled a plug.",
  ),
  quotation("“People want the sea to be a clock. It is one. It just keeps the Moon’s time, not ours.”"),
  paragraph(
    "By half past nine the mud is gone and the railing is empty. Behind the crane the Moon has come up, on average the same 384,400 kilometres away as ever, and the two boats have begun to turn on their ropes.",
  ),
);
