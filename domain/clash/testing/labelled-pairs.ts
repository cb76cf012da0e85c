/** What a careful reader says of two sentences of two reports. */
export type PairLabel = "clash" | "same" | "rounding" | "zone" | "unrelated";

/** Two sentences, and the days of their articles where they matter. */
export type LabelledPair = [label: PairLabel, one: string, other: string, days?: [string, string]];

/** Pairs written for this set, about places and people that do not exist. A line has a pair. */
export const LABELLED_PAIRS: LabelledPair[] = `
clash | The fire at the Marlow mill killed 12 people on the night shift. | Fifteen people were killed in the fire at the Marlow mill.
clash | Three passengers were injured when the Portside ferry hit the pier. | Five passengers were hurt as the Portside ferry struck the pier.
clash | Unemployment in Norvale rose to 7.2 percent in spring. | In spring unemployment in Norvale rose to 8.1%.
clash | The council of Eastbrook approved 400 new homes near the station. | Eastbrook council has approved 650 new homes beside the railway station.
clash | Support for the Harbour Party went up by 5% in the new poll. | Support for the Harbour Party went up by 5 percentage points in the new poll.
clash | Minister Hale refused four times to answer questions about the tunnel. | Minister Hale refused six times to answer the questions about the tunnel.
clash | Minister Hale declined four times to apologise for the tunnel. | Minister Hale declined multiple times to apologize for the tunnel.
clash | Dozens of protesters were arrested at the Linfield quarry. | Police arrested 340 protesters at the Linfield quarry.
clash | Hundreds of workers at the Corby plant lost their jobs. | Dozens of workers at the Corby plant lost their jobs.
clash | The Lowtown bridge will cost £40 million, the mayor said. | The mayor put the cost of the Lowtown bridge at £64 million.
clash | The earthquake near Tarsa destroyed 210 houses in two villages. | The earthquake near Tarsa destroyed 480 houses, the governor said.
clash | Dr Amara Venn was dismissed by the clinic on 4 March 2021. | The clinic dismissed Dr Amara Venn on 14 March 2021.
clash | Mayor Ortiz signed the water treaty on Monday. | Mayor Ortiz signed the water treaty on Thursday.
clash | The Delph dam was completed in 1962 after years of work. | The Delph dam was completed in 1958, records show.
clash | Voting in Northmere ends at 8 pm. | Polling stations in Northmere close when voting ends at 10 pm.
clash | The rescue helicopter reached the Skerry lighthouse at 6:15 am. | The rescue helicopter reached the Skerry lighthouse at 9:40 am.
clash | The Varo museum lost 27 paintings in the robbery. | Robbers took 72 paintings from the Varo museum.
clash | About 60 members of the Senate signed the letter on fisheries. | A letter on fisheries was signed by 95 members of the Senate.
clash | More than 200 children fell ill at the Brook Lane school. | Health officials say 84 children fell ill at the Brook Lane school.
clash | Two thirds of residents of Ashby voted against the incinerator. | In Ashby 51 percent of the residents voted against the incinerator.
clash | The court in Velden sentenced Iker Solan to nine years in prison. | Iker Solan was sentenced to seven years in prison by the Velden court.
clash | The airline Corvair cancelled 120 flights because of the strike. | The strike forced Corvair to cancel 210 flights.
clash | Nurse Petra Lind was arrested on Sunday in Malvik. | Police in Malvik arrested nurse Petra Lind on Wednesday.
clash | The Halden reactor was shut down on 2 May. | Engineers shut down the Halden reactor on May 12.
clash | The storm left 3 million homes in Calder without power. | Power failed in 1.2 million homes in Calder after the storm.
clash | Inflation in Sereno fell to 2.1% last quarter. | Inflation in Sereno fell to 3.4 per cent last quarter.
clash | Several witnesses saw the van leave the Dunmore depot. | Forty witnesses saw the van leave the Dunmore depot.
clash | The singer Ola Brandt sold 900,000 tickets for her tour. | Ola Brandt has sold 1.6 million tickets for the tour.
clash | The Rivergate trial will begin on 3 June 2024. | The Rivergate trial will begin on 17 June 2024.
clash | The company Norsk Tind paid a fine of $3m over the oil spill. | Norsk Tind paid a fine of $8 million over the oil spill.
clash | Librarian Wen Zhao found the map in 1987. | The map was found by the librarian Wen Zhao in 1978.
clash | The Tollan marathon attracted 12,500 runners this year. | This year 21,500 runners started in the Tollan marathon.
clash | The gas leak at Fenwick injured 18 pupils and two teachers. | A gas leak injured 31 pupils at Fenwick.
clash | The senator visited the Osmo shipyard twice during the campaign. | The senator visited the Osmo shipyard five times during the campaign.
clash | The president of Oria met the miners yesterday. | The president of Oria met the miners on Friday. | 2026-03-10 2026-03-10
same | The fire at the Marlow mill killed 12 people. | Twelve people died in the fire at the Marlow mill.
same | Unemployment in Norvale rose to 7.2 percent. | Unemployment in Norvale rose to 7.2%.
same | The Lowtown bridge will cost £40 million. | The cost of the Lowtown bridge is £40m.
same | Dr Amara Venn was dismissed by the clinic on 4 March 2021. | The clinic dismissed Dr Amara Venn on March 4, 2021.
same | Minister Hale refused twice to answer questions about the tunnel. | Two times Minister Hale refused to answer questions about the tunnel.
same | The Delph dam was completed in 1962. | Completed in 1962, the Delph dam supplies the valley.
same | Voting in Northmere ends at 8 pm. | In Northmere voting ends at 20:00.
same | The court in Velden sentenced Iker Solan to nine years in prison. | Iker Solan must go to prison for nine years, the Velden court decided.
same | Half of the residents of Ashby voted against the incinerator. | In Ashby 50% of residents voted against the incinerator.
same | Mayor Ortiz signed the water treaty on Monday. | The water treaty was signed on Monday by Mayor Ortiz.
same | Mayor Ortiz signed the water treaty on Monday. | The water treaty was signed by Mayor Ortiz on 9 March. | 2026-03-10 2026-03-11
same | A dozen eggs were thrown at the Tarsa town hall. | Twelve eggs were thrown at the town hall of Tarsa.
same | The storm damaged 1,200 boats in the Calder marina. | In the Calder marina the storm damaged 1200 boats.
same | Twenty-five pupils from Fenwick won a prize for chemistry. | The prize for chemistry went to 25 pupils from Fenwick.
same | Dozens of protesters blocked the Linfield quarry. | Several protesters blocked the Linfield quarry with dozens of others.
same | The gas leak at Fenwick killed 3 people and injured 18 others. | The Fenwick gas leak injured 18 people and killed three.
rounding | The storm left 3 million homes in Calder without power. | Power failed in 2.9 million homes in Calder after the storm.
rounding | The singer Ola Brandt sold 900,000 tickets for her tour. | Ola Brandt sold 899,412 tickets for the tour.
rounding | About 60 members of the Senate signed the letter on fisheries. | The letter on fisheries was signed by 62 members of the Senate.
rounding | Norsk Tind paid a fine of $3m over the oil spill. | Norsk Tind paid $2,950,000 over the oil spill, its fine says.
rounding | Nearly 500 people attended the opening of the Varo museum. | The opening of the Varo museum was attended by 487 people.
rounding | More than 200 children fell ill at the Brook Lane school. | Some 214 children fell ill at the Brook Lane school.
rounding | A third of the residents of Ashby voted against the incinerator. | In Ashby 34 percent of residents voted against the incinerator.
rounding | The Tollan marathon attracted 12,500 runners. | The Tollan marathon attracted 12,537 runners.
rounding | Inflation in Sereno fell to roughly 2%. | Inflation in Sereno fell to 2.1 per cent.
rounding | The Delph dam holds 40 million tonnes of water. | The Delph dam holds 39.7 million tonnes of water.
rounding | Almost half of the voters in Malvik stayed at home. | In Malvik 48% of voters stayed at home.
rounding | The airline Corvair cancelled around 120 flights. | Corvair, the airline, cancelled 118 flights.
zone | The leader was interviewed on Wednesday (NZ Time) by the broadcaster Ann Tell about the strike. | The leader spoke about the strike in an interview Tuesday evening with the broadcaster Ann Tell.
zone | The rocket Petrel was launched at 9 pm GMT from the Arden range. | The rocket Petrel was launched at 4 pm EST from the Arden range.
zone | The Oria parliament votes on the treaty on Friday Tokyo time. | The Oria parliament votes on the treaty on Thursday New York time.
zone | The minister resigned on Monday, London time, after the leak in Brenton. | The minister resigned on Tuesday, Auckland time, after the leak in Brenton.
zone | The final in Lisse starts at 20:00 CET, the federation said. | The federation said the final in Lisse starts at 7 pm GMT.
zone | The quake struck the Tarsa coast at 11 pm UTC. | The quake struck the Tarsa coast at 8 am Tokyo time.
zone | Captain Rowe reached the Skerry islands on Sunday (Sydney time). | Captain Rowe reached the Skerry islands on Saturday.
unrelated | The fire at the Marlow mill killed 12 people. | The flood in Oster valley killed 15 people.
unrelated | Unemployment in Norvale rose to 7.2 percent. | Unemployment in Sereno rose to 4.9 percent.
unrelated | The council of Eastbrook approved 400 new homes. | The council of Eastbrook spent £650 on flowers.
unrelated | Mayor Ortiz signed the water treaty on Monday. | Mayor Ortiz opened a school for deaf children on Thursday.
unrelated | The Delph dam was completed in 1962. | The Halden reactor was completed in 1978.
unrelated | The gas leak at Fenwick killed three people. | The gas leak at Fenwick injured 18 people.
unrelated | Inflation in Sereno fell to 2.1% in 2019. | Inflation in Sereno rose to 6.3% in 2022.
unrelated | Voting in Northmere ends at 8 pm. | The concert in Northmere begins at 9 pm.
unrelated | Norsk Tind paid a fine of $3m over the oil spill. | Norsk Tind employs 8,000 people in four countries.
unrelated | The senator visited the Osmo shipyard twice. | The Osmo shipyard built five ferries for the navy.
unrelated | Two thirds of residents of Ashby voted against the incinerator. | The incinerator will burn 40,000 tonnes of waste a year.
unrelated | Police arrested 340 protesters at the Linfield quarry. | The Linfield quarry closed on Friday after 90 years.
unrelated | Librarian Wen Zhao found the map in 1987. | Librarian Ruth Adeyemi retired in 2003.
unrelated | The storm left 3 million homes in Calder without power. | Power prices in Calder rose by 9 percent.
unrelated | Three passengers were injured when the Portside ferry hit the pier. | The Portside ferry carries 900 passengers a day.
unrelated | Petra Lind scored 21 points in the final. | Petra Lind has two sisters and a brother.
unrelated | The Rivergate trial will begin on 3 June 2024. | The Rivergate shopping centre was opened on 17 June 2011.
unrelated | The museum sold 27 paintings to pay for its roof. | The museum shows 72 photographs of the harbour until Sunday.
unrelated | Hundreds of workers at the Corby plant lost their jobs. | The Corby plant is 60 kilometres from the coast.
unrelated | The airline Corvair cancelled 120 flights on Monday. | On Tuesday the airline Corvair hired 35 pilots.
clash | The mine at Orrell employed 340 men when it shut in March. | When the mine at Orrell shut in March it employed 290 men.
clash | Lawyer Tomas Reyk accepted a bribe of €20,000, prosecutors say. | Prosecutors say that lawyer Tomas Reyk accepted a bribe of €45,000.
clash | The Benner glacier has lost 40 metres of ice since 2000. | The Benner glacier has lost 14 metres of ice since 2000.
clash | Rail services between Orrell and Tarsa will resume on Friday. | Rail services between Tarsa and Orrell will not resume before Sunday.
clash | The explosion at the Kestrel depot happened shortly after 3 am. | Neighbours heard the explosion at the Kestrel depot at 5:30 am.
clash | The vaccine protects 94 percent of adults, the Lorne institute found. | The Lorne institute found that the vaccine protects 76 percent of adults.
same | The mine at Orrell employed more than 300 men. | More than 300 men worked at the mine at Orrell.
same | Rail services between Orrell and Tarsa resume on Friday. | On Friday, rail services from Tarsa to Orrell resume.
same | The vaccine protects nine in ten adults, the Lorne institute found. | The vaccine works, the Lorne institute found.
rounding | The Benner glacier has lost about 40 metres of ice. | The Benner glacier has lost 38.5 metres of ice.
rounding | Lawyer Tomas Reyk accepted a bribe of almost €20,000. | Lawyer Tomas Reyk accepted a bribe of €19,600.
unrelated | The explosion at the Kestrel depot happened after 3 am. | The Kestrel depot reopened at 9 am after repairs.
unrelated | The mine at Orrell employed 340 men. | The mine at Orrell produced 90,000 tonnes of coal.
unrelated | Lawyer Tomas Reyk accepted a bribe of €20,000. | Tomas Reyk bought a boat for €450,000.
unrelated | The vaccine protects 94 percent of adults. | The vaccine reached 31 percent of schools.
`
  .trim()
  .split("\n")
  .map((line) => {
    const [label, one = "", other = "", days] = line.split(" | ");
    return [label as PairLabel, one, other, ...(days ? [days.split(" ") as [string, string]] : [])] as LabelledPair;
  });
