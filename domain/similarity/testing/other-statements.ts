import type { Six } from "./six.ts";

export const GERMAN: Six[] = [
  [
    "Die Stadt Altmark hat im Jahr 2023 genau 120 Wohnungen gebaut.",
    "Genau 120 Wohnungen wurden 2023 von der Stadt Altmark gebaut.",
    "Die Stadt Altmark hat im Jahr 2023 genau 210 Wohnungen gebaut.",
    "Die Stadt Altmark hat im Jahr 2023 keine Wohnungen gebaut.",
    "Die Stadt Neumark hat im Jahr 2023 genau 120 Wohnungen gebaut.",
    "Wohnungen in der Altstadt sind teuer.",
  ],
  [
    "Der Rhein führte im August so wenig Wasser wie seit 40 Jahren nicht.",
    "Seit 40 Jahren führte der Rhein im August nicht so wenig Wasser.",
    "Der Rhein führte im August so wenig Wasser wie seit 14 Jahren nicht.",
    "Der Rhein führte im August so wenig Wasser wie seit 40 Jahren.",
    "Die Elbe führte im August so wenig Wasser wie seit 40 Jahren nicht.",
    "Auf dem Rhein fahren viele Frachtschiffe.",
  ],
  [
    "Die Schule nimmt ab Montag 300 neue Kinder auf.",
    "Ab Montag werden 300 neue Kinder von der Schule aufgenommen.",
    "Die Schule nimmt ab Montag 30 neue Kinder auf.",
    "Die Schule nimmt ab Montag nicht 300 neue Kinder auf.",
    "Die Kita nimmt ab Montag 300 neue Kinder auf.",
    "Kinder lernen in der Schule früh schwimmen.",
  ],
];

export const FRENCH: Six[] = [
  [
    "La ville de Montclair a planté 500 arbres en 2022.",
    "En 2022, 500 arbres ont été plantés par la ville de Montclair.",
    "La ville de Montclair a planté 50 arbres en 2022.",
    "La ville de Montclair n'a pas planté 500 arbres en 2022.",
    "La ville de Beaulieu a planté 500 arbres en 2022.",
    "Les arbres perdent leurs feuilles en automne.",
  ],
  [
    "Le musée a accueilli 80 000 visiteurs en juillet.",
    "En juillet, 80 000 visiteurs ont été accueillis par le musée.",
    "Le musée a accueilli 18 000 visiteurs en juillet.",
    "Le musée n'a jamais accueilli 80 000 visiteurs en juillet.",
    "Le théâtre a accueilli 80 000 visiteurs en juillet.",
    "Le musée est fermé le lundi.",
  ],
];

export const SPANISH: Six[] = [
  [
    "El hospital de Ribera atendió a 900 pacientes en mayo.",
    "En mayo, 900 pacientes fueron atendidos por el hospital de Ribera.",
    "El hospital de Ribera atendió a 90 pacientes en mayo.",
    "El hospital de Ribera no atendió a 900 pacientes en mayo.",
    "El hospital de Segura atendió a 900 pacientes en mayo.",
    "El hospital tiene un aparcamiento nuevo.",
  ],
  [
    "La cosecha de trigo cayó un 20 por ciento en Castilla.",
    "En Castilla la cosecha de trigo bajó un 20 por ciento.",
    "La cosecha de trigo cayó un 2 por ciento en Castilla.",
    "La cosecha de trigo no cayó un 20 por ciento en Castilla.",
    "La cosecha de cebada cayó un 20 por ciento en Castilla.",
    "El trigo se siembra en otoño.",
  ],
  [
    "El tren a Puertollano tarda 70 minutos.",
    "A Puertollano se tarda 70 minutos en tren.",
    "El tren a Puertollano tarda 17 minutos.",
    "El tren a Puertollano nunca tarda 70 minutos.",
    "El tren a Villaseca tarda 70 minutos.",
    "El tren tiene un vagón de bicicletas.",
  ],
];
