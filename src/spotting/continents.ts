/** Knows on which continent a state lies; nothing else. States on two continents are left out. */
import { stemOf } from '../text/stem.ts';

const byContinent = {
  europe: `albania andorra austria belarus belgium bosnia britain bulgaria croatia czechia denmark england estonia finland france germany
    greece hungary iceland ireland italy kosovo latvia liechtenstein lithuania luxembourg macedonia malta moldova monaco montenegro netherlands
    norway poland portugal romania scotland serbia slovakia slovenia spain sweden switzerland ukraine wales`,
  asia: `afghanistan bahrain bangladesh bhutan brunei cambodia china india iran iraq israel japan jordan korea kuwait kyrgyzstan laos lebanon
    malaysia maldives mongolia myanmar nepal oman pakistan palestine philippines qatar singapore syria taiwan tajikistan thailand turkmenistan
    uzbekistan vietnam yemen`,
  africa: `algeria angola benin botswana burundi cameroon chad congo djibouti eritrea eswatini ethiopia gabon gambia ghana guinea kenya lesotho
    liberia libya madagascar malawi mali mauritania mauritius morocco mozambique namibia niger nigeria rwanda senegal somalia sudan tanzania togo
    tunisia uganda zambia zimbabwe`,
  america: `argentina bahamas barbados belize bolivia brazil canada chile colombia cuba ecuador guatemala guyana haiti honduras jamaica mexico
    nicaragua panama paraguay peru suriname uruguay venezuela`,
  oceania: 'australia fiji kiribati nauru palau samoa tonga tuvalu vanuatu',
} as const;

const continents = new Map(
  Object.entries(byContinent).flatMap(([continent, states]) =>
    states.split(/\s+/u).map((state): [string, string] => [stemOf(state), continent]),
  ),
);

/** Whether a state, by its stem, lies on another continent than the one named; false where either is unknown. */
export function liesElsewhere(state: string, continent: string): boolean {
  const own = continents.get(state);
  return own !== undefined && continent in byContinent && own !== continent;
}
