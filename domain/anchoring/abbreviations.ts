/**
 * Abbreviations by what follows them inside a sentence, without the last dot and without spaces. Before a small letter
 * none is needed. Words that often end a sentence in any of the languages are left out ("on", "min", "art" alone).
 */
const words = (...lists: string[]) => new Set(lists.join(" ").toLowerCase().split(/\s+/));

/** Followed by a name, a noun or a number: never the end of a sentence. In any letter case. */
export const BEFORE_WORD = words(
  // English
  "Mr Mrs Ms Mx Messrs Dr Drs Prof Sen Rep Gov Pres Gen Lt Col Maj Sgt Capt Cpl Cmdr Adm Rev Fr Hon Msgr Supt Insp Atty",
  "St Ste Mt Ft vs cf viz e.g i.e approx ca incl al",
  // German
  "z.B d.h u.a u.U i.d.R o.ä s.o s.u v.a i.A z.T bzw bspw ggf evtl inkl exkl sog vgl insb zzgl abzgl Hr Frl Hrsg Dipl",
  "Ing geb gest dt engl franz österr schweiz ehem verh Abt Bd St",
  // French
  "MM Mme Mmes Mlle Mgr Vve c.-à-d p.ex env av.J.-C",
  // Spanish and Portuguese
  "Sra Sras Srta Sres Srs Dra Dres Dña Ud Uds Vd Lic Arq Gral Cnel Tte Pdte Excmo Excma Ilmo Avda p.ej p.e Profa Exmo Exma",
  "Eng Av",
  // Italian
  "Sig Sigg Sig.ra dott dott.ssa prof.ssa avv geom Egr p.es",
  // Dutch
  "dhr mevr mw ir bijv bijv o.a o.m t.a.v d.w.z m.b.t i.p.v i.v.m t.o.v zgn resp jl",
  // Polish
  "mgr inż hab ul św tzw tzn np m.in płk kpt ks bp abp wg",
  // Czech and Slovak
  "např p tj tzv nám Mgr Bc MUDr JUDr RNDr PhDr MVDr doc pí mj cca sv",
  // Swedish, Danish and Norwegian
  "t.ex bl.a dvs s.k f.d f.eks jf pga ifm hr m.a.o",
  // Russian and Ukrainian
  "ул им проф акад доц т.е т.к т.н св гр ген г-н г-жа пос обл вул ім тов",
  // Turkish, Hungarian, Romanian and Finnish
  "Doç Av Sn örn Yrd M.Ö M.S Cad Sok Mah ifj özv pl dl dna esim ns",
  // Greek, Arabic and Hindi
  "κ κ.κ π.χ δηλ βλ د أ डॉ प्रो पं श्री",
);

/** Followed by a number: "No. 5", "S. 12", "5 Sept. 2019". In any letter case. */
export const BEFORE_NUMBER = words(
  "No Nos Nr Nrs Núm n p pp S fig figs art arts sec ch chap vol ed para par Abs Abb Kap Tab Anm Ziff Rn Az",
  "pág págs pag pagg cap séc sez blz hfdst kl str strony poz rozdz č čl odst sz стр с рис ст гл п пп табл сел σελ αρ bls kap nº",
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
  "Jän Mär Mrz Okt Dez janv févr avr juil déc ene abr ago dic gen mag giu lug set ott fev out mrt maj",
  "янв февр апр авг сент окт нояб дек",
);

/** Can end a sentence, which the next word shows: "Apple Inc. chief", "5 Mio. Euro". With capital letters. */
export const AMBIGUOUS =
  /^(?:(?:\p{Lu}\.)+\p{Lu}|Inc|Ltd|Co|Corp|Bros|Jr|Sr|Esq|Ph\.D|Mio|Mrd|Tsd|Std|Dept|Univ|Assn|Ave|Blvd|Rd|Str|EE\.UU|GmbH|Cie)$/u;
