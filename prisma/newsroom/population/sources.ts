import type { SourceInput } from "#domain/source.ts";

const UN = "United Nations, Department of Economic and Social Affairs";
const OWID = "Our World in Data";

export const EIGHT_BILLION = {
  url: "https://www.un.org/en/dayof8billion",
  title: "Day of Eight Billion",
  publisher: "United Nations",
  publishedAt: "2022",
  kind: "record",
} as const satisfies SourceInput;

export const PROSPECTS = {
  url: "https://population.un.org/wpp/",
  title: "World Population Prospects 2024",
  publisher: UN,
  publishedAt: "2024-07-11",
  kind: "data",
} as const satisfies SourceInput;

export const PROSPECTS_SUMMARY = {
  url: "https://population.un.org/wpp/assets/Files/WPP2024_Summary-of-Results.pdf",
  title: "World Population Prospects 2024: Summary of Results",
  publisher: UN,
  publishedAt: "2024-07-11",
  kind: "record",
} as const satisfies SourceInput;

export const INDIA = {
  url: "https://www.un.org/development/desa/dpad/publication/un-desa-policy-brief-no-153-india-overtakes-china-as-the-worlds-most-populous-country/",
  title: "Policy Brief No. 153: India overtakes China as the world’s most populous country",
  publisher: UN,
  publishedAt: "2023-04",
  kind: "record",
} as const satisfies SourceInput;

export const EVER_LIVED = {
  url: "https://www.prb.org/articles/how-many-people-have-ever-lived-on-earth/",
  title: "How Many People Have Ever Lived on Earth?",
  publisher: "Population Reference Bureau",
  author: "T. Kaneda, C. Haub",
  publishedAt: "2022",
  kind: "study",
} as const satisfies SourceInput;

export const ISLE_OF_WIGHT = {
  url: "https://kids.britannica.com/students/article/Isle-of-Wight/277739",
  title: "Isle of Wight",
  publisher: "Encyclopædia Britannica",
  kind: "other",
} as const satisfies SourceInput;

export const NO_ROOM = {
  url: "https://www.independent.co.uk/voices/letter-no-room-on-the-isle-1405937.html",
  title: "Letter: No room on the isle",
  publisher: "The Independent",
  kind: "news",
} as const satisfies SourceInput;

export const LIFE_EXPECTANCY = {
  url: "https://ourworldindata.org/data-insights/global-average-life-expectancy-has-more-than-doubled-since-1900",
  title: "Global average life expectancy has more than doubled since 1900",
  publisher: OWID,
  kind: "data",
} as const satisfies SourceInput;

export const LIFE_AT_ALL_AGES = {
  url: "https://ourworldindata.org/life-expectancy",
  title: "Life Expectancy",
  publisher: OWID,
  kind: "data",
} as const satisfies SourceInput;

export const CHILDREN = {
  url: "https://ourworldindata.org/child-mortality-in-the-past",
  title: "Mortality in the past: every second child died",
  publisher: OWID,
  kind: "study",
} as const satisfies SourceInput;

export const LITERACY = {
  url: "https://ourworldindata.org/data-insights/two-centuries-ago-only-1-in-10-adults-could-read-today-its-almost-9-in-10",
  title: "Two centuries ago, only 1 in 10 adults could read. Today, it’s almost 9 in 10",
  publisher: OWID,
  publishedAt: "2024-07-29",
  kind: "data",
} as const satisfies SourceInput;

export const CITIES_2018 = {
  url: "https://www.un.org/development/desa/en/news/population/2018-revision-of-world-urbanization-prospects.html",
  title: "68% of the world population projected to live in urban areas by 2050, says UN",
  publisher: UN,
  publishedAt: "2018-05-16",
  kind: "record",
} as const satisfies SourceInput;

export const CITIES_2025 = {
  url: "https://population.un.org/wup/assets/Publications/undesa_pd_2025_wup2025_summary_of_results_final.pdf",
  title: "World Urbanization Prospects 2025: Summary of Results",
  publisher: UN,
  publishedAt: "2025-11-18",
  kind: "record",
} as const satisfies SourceInput;
