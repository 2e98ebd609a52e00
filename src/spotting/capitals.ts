/** Knows whose capital a city is: newspapers say "Ankara" for what Turkey does; nothing else. Capitals of states with common names of their own (src/spotting/common-names.ts) stand there. */
import { stemOf } from '../text/stem.ts';

/** Last word of a capital's name, and its state. */
const pairs = `kabul:afghanistan tirana:albania algiers:algeria aires:argentina yerevan:armenia canberra:australia vienna:austria baku:azerbaijan manama:bahrain dhaka:bangladesh
minsk:belarus brasilia:brazil sofia:bulgaria ottawa:canada santiago:chile beijing:china bogota:colombia zagreb:croatia havana:cuba nicosia:cyprus prague:czechia copenhagen:denmark
cairo:egypt tallinn:estonia ababa:ethiopia helsinki:finland paris:france tbilisi:georgia berlin:germany accra:ghana athens:greece budapest:hungary reykjavik:iceland delhi:india
jakarta:indonesia tehran:iran baghdad:iraq dublin:ireland jerusalem:israel rome:italy tokyo:japan amman:jordan astana:kazakhstan nairobi:kenya pristina:kosovo riga:latvia
beirut:lebanon tripoli:libya vilnius:lithuania lumpur:malaysia valletta:malta chisinau:moldova ulaanbaatar:mongolia podgorica:montenegro rabat:morocco wellington:zealand
abuja:nigeria pyongyang:korea seoul:korea skopje:macedonia oslo:norway muscat:oman islamabad:pakistan ramallah:palestine lima:peru manila:philippines warsaw:poland lisbon:portugal
doha:qatar bucharest:romania moscow:russia riyadh:saudi kigali:rwanda belgrade:serbia bratislava:slovakia ljubljana:slovenia mogadishu:somalia madrid:spain
khartoum:sudan stockholm:sweden bern:switzerland damascus:syria taipei:taiwan bangkok:thailand tunis:tunisia ankara:turkey kyiv:ukraine kiev:ukraine london:britain
caracas:venezuela hanoi:vietnam sanaa:yemen harare:zimbabwe`;

const states = new Map(
  pairs.split(/\s+/u).map((pair) => pair.split(':').map(stemOf) as [capital: string, state: string]),
);
/** Letters at the start of a state's name that its people's has as well. */
const root = 4;

/** Whether one word is a capital and the other names its state or its people; both by their stems, in either order. */
export function isCapitalOf(one: string, other: string): boolean {
  return names(states.get(one), other) || names(states.get(other), one);
}

function names(state: string | undefined, word: string): boolean {
  return state !== undefined && word.length >= root && word.startsWith(state.slice(0, root));
}
