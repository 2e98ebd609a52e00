/** Knows how American newspapers shorten the states of their union; nothing else. */
import { stemOf } from '../text/stem.ts';

/** Abbreviations of the Associated Press, and older ones, of states with a name of one word. Short names are never shortened. */
const pairs = `Ala:Alabama Ariz:Arizona Ark:Arkansas Calif:California Cal:California Colo:Colorado Conn:Connecticut Del:Delaware Fla:Florida Ga:Georgia Ill:Illinois Ind:Indiana
Kan:Kansas Ky:Kentucky La:Louisiana Md:Maryland Mass:Massachusetts Mich:Michigan Minn:Minnesota Miss:Mississippi Mo:Missouri Mont:Montana Neb:Nebraska Nev:Nevada
Okla:Oklahoma Ore:Oregon Pa:Pennsylvania Penn:Pennsylvania Tenn:Tennessee Tex:Texas Vt:Vermont Va:Virginia Wash:Washington Wis:Wisconsin Wyo:Wyoming`;

const shortened = new Map<string, string[]>();
for (const pair of pairs.split(/\s+/u)) {
  const [short, name] = pair.split(':') as [string, string];
  const stem = stemOf(name.toLowerCase());
  shortened.set(stem, [...(shortened.get(stem) ?? []), short]);
}

/** Whether a text has the state with this stem shortened: "Fairfax, Va.," has Virginia. */
export function hasStateShortened(text: string, stem: string): boolean {
  return (shortened.get(stem) ?? []).some((short) => new RegExp(`\\s${short}\\.`, 'u').test(text));
}
