/** A sentence of a labelled article: `*` stands before those that a fact-checker would check first. */
export type LabelledArticle = { kind: string; language: string; sentences: { text: string; isMarked: boolean }[] };

/** Short articles written for this set, of several kinds. Their places and people do not exist. */
const ARTICLES: [kind: string, language: string, lines: string][] = [
  [
    "news report",
    "en",
    `
Morning fog lay over the harbour of Northmere when the ministers stepped from their cars, one after the other, and looked for the door.
* Unemployment in Northmere rose by 14 percent last year, the statistics office said.
The mayor shook hands with everyone who stood near the rope, smiled for the cameras and told a joke about the weather.
* Minister Ana Hale claimed that no other region had created as many jobs since 2019.
"We all want what is best for our children, and I hope that we can talk about it like friends," she said.
* According to the port authority, 3,200 people work on the docks, half as many as in 1990.
What will happen to them?
A second meeting is planned for the spring.`,
  ],
  [
    "interview",
    "en",
    `
We meet Dr Wen Zhao in the garden of the Lorne institute, where she likes to sit with a book when the others are at lunch.
Why did you become a doctor?
I think I always loved helping people, and perhaps my grandmother, who knew every herb in the village, had something to do with it.
* Our vaccine prevents nine out of ten infections in adults.
* Hospital admissions fell by a third because schools closed for two weeks.
It was a very hard winter, and I was tired.
* Norvale spends less on health than any of its neighbours.
Would you do it again?
Yes, of course.`,
  ],
  [
    "campaign speech",
    "en",
    `
Friends, it is wonderful to see so many of you here tonight, in this beautiful old hall in which my parents used to dance.
* Under this government the price of bread has doubled in three years.
We deserve better, and you know it.
* My opponent voted against the housing law eleven times.
I believe in this country, in its teachers and its farmers, in its nurses and its poets, and I believe in all of you.
* Crime is at its highest level ever.
Together we will walk into a bright morning.
* Immigration cost every family 2,400 euros last year.
Thank you, and good night.`,
  ],
  [
    "science story",
    "en",
    `
The small lab at the end of the pier smells of coffee and of salt, and somebody has painted a whale on its door.
* Researchers at Calder University found that seagrass stores 35 times more carbon than rain forest of the same area.
Their boat is old, and the sea is seldom calm.
* The meadow near Skerry has lost 40 percent of its plants since 1985, the study reports.
"I fell in love with this place as a child, when my father took me out in his boat before the sun was up," says Petra Lind.
* Warmer water caused most of the loss, according to the team.
Next summer the divers will return.
Could it grow back?`,
  ],
  [
    "opinion column",
    "en",
    `
I have never liked Mondays, and I hope you forgive me if I say so in a column that appears, as bad luck will have it, on that day.
Perhaps we should all be kinder to each other, hold a door now and then, and leave the last piece of cake to somebody else.
* The city spent 4 million on a fountain that nobody asked for.
It is a shame, and a rather ugly one.
* Bus fares rose faster than wages.
Is this what progress looks like?
I felt sad when I walked past it.
* No council in the region collects less rubbish than ours.`,
  ],
  [
    "sports report",
    "en",
    `
The stadium sang until the lamps were switched off, and the rain, which had not stopped since lunch, did not matter to anybody.
* Ola Brandt scored 21 goals this season, more than any player before her.
"I am so happy for the team," she said.
* The club sold 900,000 tickets and still lost 12 million euros.
The coach waved to the people behind the fence, took off his wet jacket and walked away without a word.
* Lisse never lost a final.
On Saturday the team will play in Malvik.`,
  ],
  [
    "business report",
    "en",
    `
Visitors to the plant are given yellow helmets and a friendly warning not to touch what is hot, loud or covered with grease.
* Norsk Tind paid no tax in Norvale between 2015 and 2021, documents show.
A spokesperson welcomed our questions.
* Its profit grew to 8 billion dollars, twice as much as in the year before.
* Higher prices were caused by the war.
We look forward to a good year and to many conversations with our neighbours, a spokesperson added with a smile.
The shares were traded calmly.
* Analysts at Corby Bank said that wages had fallen by 3 percent in real terms.`,
  ],
  [
    "health advice",
    "en",
    `
Winter is here, and with it come wet shoes, red noses and the old question of whether one should go to work or stay in bed.
You should drink enough, sleep well, go for a walk when the sun comes out and be a little patient with yourself.
* Vitamin C cures a cold in two days, claims the maker of Fizzo.
* A study of 11,000 people found no effect.
I always drink tea with honey.
* Children who are vaccinated are ill less often than others.
Ask your doctor if you feel worse.
What helps you?`,
  ],
  [
    "environment",
    "en",
    `
A heron stood in the shallow water and looked at us for a long while before it opened its wings and flew over the reeds.
* The Delph dam has displaced 16,000 people, the ministry admitted.
Old songs tell of the valley.
* It produces 9 percent of the electricity of the country, and more than all wind turbines together.
"We cried when the water came, and then we sang, because my mother wanted us to sing," an old man told us.
* The dam kills fish.
Perhaps the valley will be beautiful again.`,
  ],
  [
    "crime story",
    "en",
    `
It was a quiet street with small gardens, in which people knew the names of the dogs but not always those of their owners.
* Police arrested 340 people at the Linfield quarry on Friday.
Neighbours spoke of a friendly man.
* Burglaries in the district have tripled since the station was closed, the union said.
"I cannot believe it, he always helped me with my bags and asked about my sister," said a woman with a dog.
* The court found that the officer had lied in four earlier cases.
The street was quiet again in the evening.`,
  ],
  [
    "travel piece",
    "en",
    `
Take the early train if you can, sit on the left, and keep your eyes on the window when the line turns towards the coast.
The sea was grey and very beautiful.
* Skerry is the oldest settlement of the north.
We ate fish soup in a kitchen full of steam, laughed a lot and were afraid only of the goat that lives behind the church.
* Its lighthouse, built in 1811, was the first to be lit by gas.
* Fewer than 200 people live there today, compared with 1,900 a century ago.
Bring warm clothes.
Would we go back? Yes.`,
  ],
  [
    "fact box",
    "en",
    `
What you need to know about the vote.
* Turnout was 61 percent, the lowest since 1972.
* The Harbour Party received 1.2 million votes, 300,000 fewer than four years ago.
The new parliament will meet in May.
* It is the first time that a woman leads the largest party.
Read more on our website, where you can also ask your own questions and look at the photos that our readers have sent.
* Election observers reported irregularities in 14 districts.`,
  ],
  [
    "culture",
    "en",
    `
The curtain rises late, as it should.
I loved the second act, in which hardly anything happens, and my neighbour slept through it with his programme on his knees.
* The opera cost 40 million, four times as much as planned.
The soprano looked tired when she came on, waited until the coughing stopped, and then sang like a bird after rain.
* No theatre in Europe receives more public money, the ministry said.
Perhaps the seats should be softer.
* Ticket prices have risen by 70 percent since 2010.`,
  ],
  [
    "education",
    "en",
    `
The bell rings, a door flies open, and a whole class runs down the stairs and out into the yard as if it had been waiting for years.
* One in five pupils in Tarsa cannot read at the age of ten, the report says.
"My class is my family, and some days I like it more than my own," says the teacher and laughs about herself.
* Schools with free lunches have better results because children can concentrate.
* The minister promised 5,000 new teachers and hired 900.
Do you remember your first day at school?
The summer holidays will begin in July.
It should be a good summer.`,
  ],
  [
    "foreign affairs",
    "en",
    `
The flags in front of the conference hotel hung limp in the heat, and the guards had moved their chairs into the shade.
* President Oren said that his army had never attacked civilians.
The delegates ate dates, drank tea, admired the carpets and spoke about their grandchildren until the doors were closed.
* Human rights groups counted 1,400 dead since March.
* Oria exports more weapons than all of its neighbours together.
"We hope for peace," said a delegate.
* The sanctions halved the value of the currency.
Another round of talks is expected.`,
  ],
  [
    "Nachricht",
    "de",
    `
Am Morgen lag Nebel über dem Hafen, und die Fischer standen mit ihrem Kaffee am Kai und blickten auf das graue Wasser.
* Die Arbeitslosigkeit in Nordmoor stieg im vergangenen Jahr um 14 Prozent, teilte das Statistikamt mit.
Der Bürgermeister lächelte in die Kameras.
* Ministerin Ana Hale sagte, keine andere Region habe mehr Arbeitsplätze geschaffen.
Ich bin froh, dass ihr da seid, rief sie.
* Nach einer Studie der Universität sank die Zahl der Unfälle, weil die Straße gesperrt wurde.
Wird es so bleiben?`,
  ],
  [
    "reportage",
    "fr",
    `
Le soleil se lève sur le port, les pêcheurs boivent leur café en silence et regardent les mouettes tourner au-dessus des bateaux.
* Le chômage a augmenté de 14 pour cent en 2023, selon l’Insee.
Le maire sourit aux photographes.
* La ministre Ana Hale a déclaré que la région a créé plus d’emplois que toutes les autres.
Je suis fière de vous, dit-elle.
* Une étude de l’université montre que les accidents ont baissé en raison de la fermeture.
Et demain ?`,
  ],
];

export const LABELLED_ARTICLES: LabelledArticle[] = ARTICLES.map(([kind, language, lines]) => ({
  kind,
  language,
  sentences: lines
    .trim()
    .split("\n")
    .map((line) => ({ text: line.replace(/^\* /, ""), isMarked: line.startsWith("* ") })),
}));
