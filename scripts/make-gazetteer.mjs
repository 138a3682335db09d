// Writes graph-data/gazetteer.json: states with their names, demonyms and capitals, from the package world-countries (ODbL 1.0).
//
//   npm pack world-countries@5.1.0, unpack it, then: node scripts/make-gazetteer.mjs path/to/countries.json
import { readFileSync, writeFileSync } from "node:fs";

const [, , input = "node_modules/world-countries/countries.json"] = process.argv;
const countries = JSON.parse(readFileSync(input, "utf8"));

// What news calls them and the package does not.
const moreNames = {
  USA: ["U.S.", "US", "U.S.A.", "America"], GBR: ["Britain", "U.K.", "UK", "Great Britain"], RUS: ["Soviet Union", "USSR"], ARE: ["UAE", "U.A.E.", "Emirates"], PRK: ["DPRK"], KOR: ["ROK"], CHN: ["PRC"], COD: ["Congo", "DRC", "Zaire"],
  MMR: ["Burma"], CZE: ["Czech Republic"], MKD: ["Macedonia"], TUR: ["Türkiye", "Turkey"], SAU: ["Saudi"], BIH: ["Bosnia"], CIV: ["Ivory Coast", "Cote d'Ivoire"], TLS: ["East Timor"], SWZ: ["Swaziland"], CPV: ["Cape Verde"],
  NLD: ["Holland"], VAT: ["Holy See", "Vatican"], DEU: ["West Germany"], LKA: ["Ceylon"], KHM: ["Kampuchea"], PSE: ["Palestinian Authority"], SYR: ["Syrian Arab Republic"],
};
const moreDemonyms = {
  USA: ["Americans", "U.S."], GBR: ["Briton", "Britons", "English"], RUS: ["Soviet"], SAU: ["Saudi", "Saudis"], ISR: ["Israelis"], IRQ: ["Iraqis"], PAK: ["Pakistanis"], AFG: ["Afghans"], TUR: ["Turks"], POL: ["Poles", "Polish"], ESP: ["Spaniards", "Spanish"],
  SWE: ["Swedes", "Swedish"], DNK: ["Danes", "Danish"], FIN: ["Finns", "Finnish"], NLD: ["Dutch"], FRA: ["French"], CHE: ["Swiss"], KHM: ["Kampuchean", "Cambodian"], MMR: ["Burmese"], ARE: ["Emirati"], KGZ: ["Kyrgyz"], KAZ: ["Kazakh"], UZB: ["Uzbek"], TJK: ["Tajik"],
  TKM: ["Turkmen"], SRB: ["Serb", "Serbs", "Serbian"], HRV: ["Croat", "Croats", "Croatian"], BIH: ["Bosnian"], IRL: ["Irish"], PRK: ["North Korean"], CZE: ["Czech"], SVK: ["Slovak"], SVN: ["Slovene", "Slovenian"], PHL: ["Filipino", "Philippine"], GRC: ["Greek"],
  ISL: ["Icelandic"], LUX: ["Luxembourgish"], NZL: ["New Zealand"], ZWE: ["Zimbabwean"], CRI: ["Costa Rican"], ARG: ["Argentine", "Argentinian"], VEN: ["Venezuelan"], IRN: ["Iranian", "Persian"], TWN: ["Taiwanese"], HKG: [],
};
// Houses and streets that stand for a government.
const seats = { RUS: ["Kremlin"], USA: ["White House", "Washington", "Capitol Hill", "Foggy Bottom"], GBR: ["Downing Street", "Whitehall", "Westminster"], FRA: ["Élysée", "Elysee", "Quai d'Orsay"], ISR: ["Tel Aviv"], CHN: ["Zhongnanhai"], KOR: ["Blue House"], TUR: ["Sublime Porte"] };

const latin = (name) => /^[\p{Script=Latin}\s.'’,()-]+$/u.test(name);
const slug = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

const states = countries
  .filter((country) => country.independent || country.unMember || ["TWN", "PSE", "XKX", "UNK", "VAT", "HKG", "GRL", "PRI"].includes(country.cca3))
  .map((country) => {
    const code = country.cca3;
    const own = country.independent || country.unMember || ["TWN", "PSE", "XKX", "UNK"].includes(code);
    const alternatives = country.altSpellings.filter((name) => latin(name) && name.length > 3 && !name.includes(","));
    const demonyms = [country.demonyms?.eng?.m, country.demonyms?.eng?.f, ...(moreDemonyms[code] ?? [])].filter(Boolean);
    return {
      id: slug(country.name.common), code, name: country.name.common,
      aka: [...new Set([country.name.official, ...alternatives, ...(moreNames[code] ?? [])])].filter((name) => name !== country.name.common),
      demonyms: [...new Set(demonyms)].filter((name) => name !== country.name.common || code === "NZL"),
      capitals: own ? country.capital.map((name) => name.replace(/ D\.C\.$/, "")) : [],
      seats: seats[code] ?? [],
    };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const licence = "Derived from world-countries 5.1.0 by Mohammed Le Doze and contributors, https://github.com/mledoze/countries, under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1.0/); this file is under the same licence.";
const lines = states.map((state) => `  ${JSON.stringify(state)}`);
writeFileSync("graph-data/gazetteer.json", `{"licence": ${JSON.stringify(licence)},\n "states": [\n${lines.join(",\n")}\n]}\n`);
console.log(`${states.length} states`);
