import type { SourceInput } from "#domain/source.ts";

const NOAA = "NOAA National Ocean Service";

export const LUNAR_DAY = {
  url: "https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html",
  title: "Tides and Water Levels: Frequency of Tides – The Lunar Day",
  publisher: NOAA,
  kind: "record",
} as const satisfies SourceInput;

export const TIDE_CAUSES = {
  url: "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html",
  title: "Tides and Water Levels: What Causes Tides?",
  publisher: NOAA,
  kind: "record",
} as const satisfies SourceInput;

export const SPRING_TIDES = {
  url: "https://oceanservice.noaa.gov/facts/springtide.html",
  title: "What are spring and neap tides?",
  publisher: NOAA,
  kind: "record",
} as const satisfies SourceInput;

export const TIDE_GLOSSARY = {
  url: "https://tidesandcurrents.noaa.gov/glossary.html",
  title: "Tides and Currents Glossary",
  publisher: "NOAA Center for Operational Oceanographic Products and Services",
  kind: "record",
} as const satisfies SourceInput;

export const TIDAL_LOCKING = {
  url: "https://science.nasa.gov/moon/tidal-locking/",
  title: "Tidal Locking",
  publisher: "NASA Science",
  kind: "record",
} as const satisfies SourceInput;

export const LASER_RANGING = {
  url: "https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html",
  title: "Apollo Laser Ranging Experiments Yield Results",
  publisher: "NASA Goddard Space Flight Center",
  kind: "record",
} as const satisfies SourceInput;

export const MOON_FACTS = {
  url: "https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html",
  title: "Moon Fact Sheet",
  publisher: "NASA Space Science Data Coordinated Archive",
  kind: "data",
} as const satisfies SourceInput;

export const EARTH_ROTATION = {
  url: "https://doi.org/10.1098/rspa.2016.0404",
  title: "Measurement of the Earth’s rotation: 720 BC to AD 2015",
  publisher: "Proceedings of the Royal Society A",
  author: "F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk",
  publishedAt: "2016-12",
  kind: "study",
} as const satisfies SourceInput;

export const TIDE_RECORD = {
  url: "https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average",
  title: "Greatest tidal range",
  publisher: "Guinness World Records",
  kind: "other",
} as const satisfies SourceInput;

/** Made up with the article, so that a copy of it can be kept without asking a site. */
export const TIDE_NOTES = {
  url: "https://harbour-courier.example/2026/notes-for-the-tide-walk",
  title: "Notes for the tide walk",
  publisher: "The Harbour Courier",
  author: "Guides on the tide walk",
  publishedAt: "2026-03",
} as const satisfies SourceInput;

export const LEAF_BASIN = {
  url: "https://nunatsiaq.com/stories/article/leaf_bay_ready_to_claim_highest_tides/",
  title: "Leaf Bay ready to claim highest tides",
  publisher: "Nunatsiaq News",
  kind: "news",
} as const satisfies SourceInput;
