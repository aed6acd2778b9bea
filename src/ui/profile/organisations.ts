import type { OrganisationKind } from '../../settings/contract';

const named = (kind: string, names: string[]) => names.map((name) => `${kind} ${name}`);

/**
 * Government organisations to suggest, by kind; a writer may type any other. Only names that last: those of the ministries that cabinets rename,
 * split and join are left out (2026-11). Municipalities: the largest by inhabitants.
 */
export const organisations: Record<OrganisationKind, string[]> = {
  rijk: [
    ...named('Ministerie van', [
      'Algemene Zaken', 'Binnenlandse Zaken en Koninkrijksrelaties', 'Buitenlandse Zaken', 'Defensie', 'Financiën', 'Infrastructuur en Waterstaat',
      'Justitie en Veiligheid', 'Sociale Zaken en Werkgelegenheid',
    ]),
    'Ministerie van Onderwijs, Cultuur en Wetenschap', 'Ministerie van Volksgezondheid, Welzijn en Sport',
    'Belastingdienst', 'Centraal Justitieel Incassobureau', 'Dienst Justitiële Inrichtingen', 'Dienst Publiek en Communicatie', 'Dienst Toeslagen',
    'Dienst Uitvoering Onderwijs', 'Douane', 'Immigratie- en Naturalisatiedienst', 'Inspectie Gezondheidszorg en Jeugd', 'Inspectie Leefomgeving en Transport',
    'Inspectie van het Onderwijs', 'KNMI', 'Logius', 'Nationaal Archief', 'Nederlands Forensisch Instituut', 'Nederlandse Arbeidsinspectie',
    'Nederlandse Voedsel- en Warenautoriteit', 'Openbaar Ministerie', 'Raad voor de Kinderbescherming', 'Rijksdienst voor het Cultureel Erfgoed',
    'Rijksdienst voor Identiteitsgegevens', 'Rijksdienst voor Ondernemend Nederland', 'Rijksvastgoedbedrijf', 'Rijkswaterstaat', 'RIVM',
  ],
  politie: ['Politie', 'Politieacademie'],
  defensie: ['Koninklijke Landmacht', 'Koninklijke Marechaussee', 'Koninklijke Marine', 'Ministerie van Defensie'],
  gemeente: named('Gemeente', [
    'Alkmaar', 'Almere', 'Alphen aan den Rijn', 'Amersfoort', 'Amsterdam', 'Apeldoorn', 'Arnhem', 'Breda', 'Delft', 'Den Haag', 'Deventer', 'Dordrecht', 'Ede',
    'Eindhoven', 'Emmen', 'Enschede', 'Groningen', 'Haarlem', 'Haarlemmermeer', "'s-Hertogenbosch", 'Leeuwarden', 'Leiden', 'Maastricht', 'Nijmegen',
    'Rotterdam', 'Tilburg', 'Utrecht', 'Venlo', 'Westland', 'Zaanstad', 'Zoetermeer', 'Zwolle',
  ]),
  provincie: named('Provincie', ['Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg', 'Noord-Brabant', 'Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland']),
  waterschap: [
    ...named('Hoogheemraadschap', ['De Stichtse Rijnlanden', 'Hollands Noorderkwartier', 'van Delfland', 'van Rijnland', 'van Schieland en de Krimpenerwaard']),
    ...named('Waterschap', [
      'Aa en Maas', 'Brabantse Delta', 'De Dommel', 'Drents Overijsselse Delta', 'Hollandse Delta', "Hunze en Aa's", 'Limburg', 'Noorderzijlvest',
      'Rijn en IJssel', 'Rivierenland', 'Scheldestromen', 'Vallei en Veluwe', 'Vechtstromen', 'Zuiderzeeland',
    ]),
    'Waterschap Amstel, Gooi en Vecht', 'Wetterskip Fryslân',
  ],
  zbo: [
    'Autoriteit Consument en Markt', 'Autoriteit Financiële Markten', 'Autoriteit Persoonsgegevens', 'CAK', 'Centraal Bureau voor de Statistiek',
    'Centraal Bureau Rijvaardigheidsbewijzen', 'Centraal Orgaan opvang asielzoekers', 'Centrum Indicatiestelling Zorg', 'Kadaster', 'Kamer van Koophandel', 'RDW',
    'Sociale Verzekeringsbank', 'Staatsbosbeheer', 'UWV',
  ],
  andere: [],
};
