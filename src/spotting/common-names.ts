/** Names that every English newsroom uses for one thing: states with their people and adjectives, and bodies with their abbreviations; nothing else. */

/** Groups as in a pack's `aliases`. Ours; where a pack has one of the names in a group of its own, that group is widened by these. */
export const commonNames: readonly (readonly string[])[] = `
United States|US|USA|United States of America|America|American|Washington
United Kingdom|UK|Britain|Great Britain|British|Briton
Russia|Russian Federation|Russian|Kremlin|Moscow
Soviet Union|USSR|Soviet
European Union|EU
United Nations|UN
Security Council|UNSC
NATO|North Atlantic Treaty Organization|North Atlantic Alliance
World Health Organization|World Health Organisation|WHO
International Monetary Fund|IMF
Islamic State|IS|ISIS|ISIL|Daesh|Daish|Islamic State group
White House|Oval Office
Pentagon|US Defense Department|Department of Defense|US Department of Defense
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
Doctors Without Borders|MSF|Médecins Sans Frontières
Intergovernmental Panel on Climate Change|IPCC
China|Chinese|People's Republic of China|PRC
France|French|Frenchman
Germany|German|Federal Republic of Germany
Spain|Spanish|Spaniard
Italy|Italian
Portugal|Portuguese
Netherlands|Dutch|Holland
Belgium|Belgian
Switzerland|Swiss
Austria|Austrian
Denmark|Danish
Sweden|Swedish
Norway|Norwegian
Finland|Finnish
Iceland|Icelandic
Ireland|Irish
Scotland|Scottish
Wales|Welsh
England|English
Poland|Polish
Czech Republic|Czechia|Czech
Slovakia|Slovak
Hungary|Hungarian
Romania|Romanian
Bulgaria|Bulgarian
Greece|Greek
Turkey|Turkish|Türkiye
Cyprus|Cypriot
Serbia|Serbian|Serb
Croatia|Croatian|Croat
Slovenia|Slovenian|Slovene
Kosovo|Kosovan|Kosovar
Ukraine|Ukrainian
Belarus|Belarusian
Georgia|Georgian
Armenia|Armenian
Azerbaijan|Azerbaijani|Azeri
Kazakhstan|Kazakh
Estonia|Estonian
Latvia|Latvian
Lithuania|Lithuanian
Israel|Israeli
Palestine|Palestinian
Lebanon|Lebanese
Syria|Syrian|Syrian Arab Republic
Iraq|Iraqi
Iran|Iranian|Islamic Republic of Iran
Jordan|Jordanian
Saudi Arabia|Saudi|Saudis
Yemen|Yemeni
Qatar|Qatari
Kuwait|Kuwaiti
United Arab Emirates|UAE|Emirati
Egypt|Egyptian
Libya|Libyan
Tunisia|Tunisian
Algeria|Algerian
Morocco|Moroccan
Sudan|Sudanese
Ethiopia|Ethiopian
Kenya|Kenyan
Uganda|Ugandan
Tanzania|Tanzanian
Nigeria|Nigerian
Ghana|Ghanaian
Senegal|Senegalese
Liberia|Liberian
Sierra Leone|Sierra Leonean
Democratic Republic of Congo|DR Congo|DRC|Congolese
Rwanda|Rwandan
South Africa|South African
Zimbabwe|Zimbabwean
Zambia|Zambian
Malawi|Malawian
Mozambique|Mozambican
Angola|Angolan
Namibia|Namibian
Somalia|Somali
Afghanistan|Afghan
Pakistan|Pakistani
India|Indian
Bangladesh|Bangladeshi
Sri Lanka|Sri Lankan
Nepal|Nepalese|Nepali
Myanmar|Burma|Burmese
Thailand|Thai
Vietnam|Vietnamese
Cambodia|Cambodian
Malaysia|Malaysian
Singapore|Singaporean
Indonesia|Indonesian
Philippines|Philippine|Filipino
Japan|Japanese
South Korea|South Korean
North Korea|North Korean|DPRK
Taiwan|Taiwanese
Mongolia|Mongolian
Australia|Australian
New Zealand|New Zealander
Canada|Canadian
Mexico|Mexican
Cuba|Cuban
Haiti|Haitian
Puerto Rico|Puerto Rican
Guatemala|Guatemalan
Venezuela|Venezuelan
Colombia|Colombian
Peru|Peruvian
Brazil|Brazilian
Argentina|Argentine|Argentinian
Chile|Chilean
Bolivia|Bolivian
Ecuador|Ecuadorian
Catalonia|Catalan
Kurdistan|Kurdish|Kurd
Chechnya|Chechen
Europe|European
Africa|African
Asia|Asian
Arab|Arabic
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

/** The pack's groups, in their order and each widened by the common groups that share a name with it, then the other common groups. */
export function withCommonNames(groups: readonly (readonly string[])[]): string[][] {
  const key = (name: string): string => name.toLowerCase().replace(/[.’']|^the /gu, '');
  const ownGroup = new Map(groups.flatMap((group, g) => group.map((name): [string, number] => [key(name), g])));
  const widened = groups.map((group) => [...group]);
  for (const common of commonNames) {
    const shared = new Set(common.flatMap((name) => ownGroup.get(key(name)) ?? []));
    const [first] = shared;
    // Names that the pack keeps apart stay apart: "Moscow" the city, where it has both.
    const free = common.filter((name) => !ownGroup.has(key(name)));
    if (first === undefined) widened.push([...common]);
    else if (shared.size === 1) widened[first]?.push(...free);
  }
  return widened;
}
