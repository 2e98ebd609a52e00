/** Tells from the words around a name what part it has in its sentence: who acts, who speaks, where; nothing else. */
import { endingIn } from '../text/ending-in.ts';
import type { Span } from '../text/span.ts';
import { onceFor } from './once-for.ts';
import { isPersonsName } from './person-name.ts';
import type { Reading } from './reading.ts';

/** `agent` is the subject of a clause, `author` what is done is put down to ("by", "blamed on", "it was"), `speaker` is who says it, `announcer` is a person who gives notice, demands or promises, `place` is where, `whom` is addressed or dealt with. */
export type NameRole = 'agent' | 'author' | 'speaker' | 'announcer' | 'place' | 'whom';

/** UTF-16 units looked at on either side of a name. */
const reach = 120;

/** What may stand between a preposition or the start of a clause and the name. */
const article = '(?:the\\s|a\\s|an\\s|its\\s|their\\s|our\\s)?';
const honorific =
  '(?:(?:mr|mrs|ms|dr|gen|general|president|vice-president|minister|secretary|prime minister|foreign minister|secretary of state|chancellor|king|prince|judge|senator)\\.?\\s)*';
/** "the US Secretary of State, Mike Pompeo". */
const title =
  '(?:(?:the\\s)?(?:[\\p{L}.-]+\\s){0,3}(?:minister|secretary|president|chancellor|counterpart|chief|head|leader|envoy|ambassador|director|commander|governor|mayor)(?:\\sof\\s(?:the\\s)?\\p{L}+)?,?\\s)?';
const compass = '(?:(?:the\\s)?(?:north|south|east|west|central|mid|upper|lower)[\\w-]*\\s(?:of\\s)?)?';
const heldBy = '(?:[\\w-]+-(?:held|controlled|occupied|run)\\s)?';

const place = endingIn(
  `(?:\\b(?:in|at|near|around|outside|inside|along|beside|within|off|onto|into|from|above|below|behind|beyond|across)|\\b(?:made|left|leav\\w+|headed|bound|set\\sout|fled|flew|flown|sailed|travel\\w*|went|gone|go|goes|going|moved?|drove|returned?|deployed)\\s(?:[\\w-]+\\s)?(?:for|to)|\\b(?:villages?|towns?|city|cities|banks?|province|port|region|district|camp|island|shores?|coast|capital|station|airport|harbou?r|bridge|suburbs?|outskirts|county|valley|bay|side|north|south|east|west)\\sof)\\s${article}${compass}${heldBy}`,
);
/** "by the Turkish border". */
const border =
  /^\s(?:border|frontier|coast)\b(?!\s(?:guards?|guardsmen|police|force|patrol|agents?|officers?|officials?|troops)\b)/iu;
const besideBorder = endingIn('\\b(?:by|near|at|on|along|against)\\s(?:the\\s)?');
const authorBefore = endingIn(
  `(?:\\bby|\\b(?:put\\s(?:it\\s)?down|[\\w-]+\\sdown|credited|attributed|ascribed|owed|owing|due|thanks)(?:\\s\\w+ly)?\\sto|\\bblam\\w+(?:\\s\\w+ly)?(?:\\son)?|\\b(?:at\\sthe\\s(?:feet|hands|door)|(?:the\\s)?(?:work|fault|doing|handiwork|responsibility)|(?<!\\b(?:without|despite)\\s)the\\s(?:(?:\\w+\\s)?(?:connivance|blessing)|help|support|backing))\\sof|\\bvictims?\\sof(?:\\s(?:the\\s)?[\\w-]+\\sof)?|\\bcredit(?:s|ed)?\\b[^.;:]{1,60}\\sto|\\b(?:lays?|laid|pins?|pinned)\\b[^.;:,]{1,60}\\son|\\b(?:lays?|laid)\\sthe\\s(?:deaths?|blame|killings?|losses|guilt)\\b[^.;:,]{1,70}\\s(?:on|to)|\\baccus(?:es|ed|ing)|\\bit(?:\\s(?:is|was)|['\u2019]s)|\\b(?:is|was|were|are))\\s${article}${honorific}`,
);
/** "with Ankara's blessing", "US-led", "Iran-backed", "Hezbollah fighters are the ones who". */
const authorAfter =
  /^(?:\s[\w-]+){0,2}\s(?:is|was|are|were)\s(?:the\sones?\s(?:who|that|which)|(?:\w+\s)?(?:to\sblame|responsible\sfor|behind|at\sfault))\b|^(?:['\u2019]s?)?\s(?:\w+\s)?(?:blessing|connivance|help|support|backing|consent|complicity|approval|orders?|command)\b(?!\s(?:the|an?|its|his|her|their)\b)|^(?:\sgovernment|\sregime)?\s(?:shelling|bombardment|artillery|gunners)\b|^-(?:led|backed|supported|controlled|trained|funded|run|held)\b/iu;
/** "Kurdish-led Syrian Democratic Forces": whoever is named there acts. */
const describesName = /^-\p{L}+\s\p{Lu}/u;
const whom = endingIn(
  `\\b(?:(?<!\\b(?:trips?|visits?|fl(?:y|ies|ew|own|ights?)|journey\\w*|travel\\w*|tours?|return\\w*|ways?|roads?|dr[io]ves?|march\\w*|mov(?:e|ed|ing)|c[ao]mes?|coming|went|go|goes|gone|going|sail\\w*|head\\w*)\\s(?:back\\s)?)to|with|against|told|tell|asked?|asks|invited?|invites|offer(?:s|ed)?|urged?|urges|warned|warns|wrote|write)\\s${article}(?:${title}|${honorific})`,
);
/** "wrote to the President's son-in-law, Jared Kushner,". */
const whomSetBeside = endingIn(
  "\\b(?:wrote|written|writes|sent|sends|addressed|offered|told|letters?|notes?|messages?|appeals?)\\b[^.;:,]{0,60}\\sto\\s(?:the|his|her|its|their)\\s(?:[\\p{L}.'\\u2019-]+\\s){0,4}[\\p{L}.'\\u2019-]+,\\s",
);
const placeSetBeside = endingIn('\\b(?:capital|city|town|village|island|port|state|country|province),\\s');
const spokenBefore = endingIn(
  `\\b(?:according\\sto|says|said|told\\sby|cited\\sby|quoted\\sby|reported\\sby|in\\sthe\\s(?:words|view|opinion|judg\\w+)\\sof)\\s${article}${honorific}`,
);
/** "said", "would later protest that", "has acknowledged that": who says or thinks something. */
const spokenAfter =
  /^(?:['\u2019]s?)?(?:\s[\w-]+){0,2}\s(?:says?|said|told|adds?|added|claims?|claimed|reports?|reported|argues?|argued|insists?|insisted|believes?|believed|thinks?|thought|concedes?|conceded|acknowledges?|acknowledged|alleges?|alleged|complains?|complained|protests?|protested|warns?|warned|announced|announces)\b|^,?(?:\s[\w\u2019'-]+){1,5},?\sthat\b/iu;
/** "Has meanwhile given Russia 60 days", ", the national security adviser, has vowed": acts that are done by saying something. */
const announces =
  /^(?:,\s(?:the|a|an|its|his|her|their|who|chief|head|chairman|director|commander|spokes\w+|leader)\s[^,;:.]{2,60},)?(?:\s(?:has|have|had|also|later|earlier|meanwhile|since|already|now|then|\w+ly)){0,3}\s(?:(?:gave|given|gives|set|sets|served)\s(?:[\p{L}\u2019'-]+\s){0,3}(?:\d+|\p{L}+)\s(?:hours?|days?|weeks?|months?|years?|notice)\b|(?:threaten|vow|pledge|promise|demand|propose|offer)(?:s|d|ed)?\b)/iu;
/** Marks and words after which a clause may start. */
const marks = /[,;:\u2013\u2014\u2022"\u201C\u2018(]|\s-\s/gu;
const joining = /\b(?:that|and|but|while|whereas|because|although|though|when|if|where|once|so|yet)\s/giu;
/** What may stand between the start of a clause and its subject, besides names and titles in capitals. */
const openingWords = new Set(
  `even now then today later meanwhile again only also whether either both the a an its their our this that some former it was is
  it's it\u2019s head leader army government of mr mrs ms dr president minister secretary prime foreign defence defense state chancellor king prince
  judge senator general security adviser advisor
  last week month year in it`.split(/\s+/u),
);
const neverOpening =
  /^(?:at|by|for|from|in|into|near|on|to|under|with|within|before|after|since|until|as|over|of|across|behind|beyond|amid|around|outside|inside|through|during|among|between|against|about|off|above|below|like|unlike|despite)$/iu;
/** "For six months the Turkish army", "in the second letter": a time or a text that a clause may begin with. */
const setting =
  /^\s*(?:for|in|after|on|over|during|since|within|at|by)\s(?:[\w-]+\s){0,3}(?:hours?|days?|weeks?|fortnights?|months?|years?|decades?|time|letter|note|message|text|account|telling|view|end)\s/iu;
/** "On 15 April 2023", "in early May", "In 2019": the day of what follows. */
const dated =
  /^\s*(?:in|on|by|since|from|until)\s(?:(?:early|mid|late)[\s-])?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s\d{4})?|\d{4}),?\s/iu;
/** "Nairobi lost 67 people": to whom it happened, or where. */
const suffers = /^\s(?:(?:has|have|had)\s)?(?:lost|saw|seen|suffered|mourned|witnessed|endured|experienced|awoke)\b/u;
/** A name in a list is no subject of its own. */
const listed = /^(?:,\s[\p{Lu}][\w-]*)*,?\s(?:and|or|&)\s(?:the\s)?\p{Lu}/u;
const newClause = /^,\s(?:and|or)\s/u;
/** ", Hajin, where": a name after a comma may be set beside another and not be the subject of what follows. */
const setBeside = /^,\s(?:(?:where|which|whose?|the|an?|in|at|on|and|or|but)\b|\p{Lu})/u;
/** "China, said its envoy, drafted": what is put in between. */
const inserted = /^,[^,]{1,50},(?=\s)/u;

/** The parts that a name has in its sentence, as far as the words around it tell. */
export function rolesOf(reading: Reading, name: Span): ReadonlySet<NameRole> {
  const known = readRoles(reading);
  // A place in the text by two numbers, as one.
  const key = name.start * (reading.text.length + 1) + name.end;
  const roles = known.get(key) ?? readRolesOf(reading, name);
  known.set(key, roles);
  return roles;
}

/** What has been read of a sentence's names: each of its claims asks for the same. */
const readRoles = onceFor((_: Reading) => new Map<number, ReadonlySet<NameRole>>());

function readRolesOf(reading: Reading, name: Span): ReadonlySet<NameRole> {
  const from = Math.max(reading.span.start, name.start - reach);
  const before = reading.text.slice(from, name.start);
  const after = reading.text.slice(name.end, Math.min(reading.span.end, name.end + reach));
  if (border.test(after) && besideBorder(before)) return new Set(['place']);
  const roles = new Set<NameRole>();
  if (spokenBefore(before)) roles.add('speaker');
  if (authorBefore(before) || (authorAfter.test(after) && !describesName.test(after))) roles.add('author');
  if (place(before) && !owns(reading, name)) roles.add('place');
  if (whom(before) || (whomSetBeside(before) && !placeSetBeside(before) && /^(?:$|[,.;:!?)])/u.test(after)))
    roles.add('whom');
  if (/^,\swho\b/u.test(after)) roles.add('agent');
  // Of "France's Annie Ernaux" the state does nothing.
  if (opensClause(before, after) && !(owns(reading, name) && /^\s\p{Lu}/u.test(after)) && !suffers.test(after))
    roles.add(spokenAfter.test(after.replace(inserted, '')) ? 'speaker' : 'agent');
  if (announces.test(after) && isPersonsName(reading, name)) roles.add('announcer');
  return roles;
}

/** "from Russia's defence minister" is from the minister. */
function owns(reading: Reading, name: Span): boolean {
  return /['\u2019]s$/u.test(reading.text.slice(name.start, name.end));
}

function opensClause(before: string, after: string): boolean {
  if (/,\s*$/u.test(before) && setBeside.test(after)) return false;
  // "A judge in Detroit ordered".
  if (/\p{L}\s(?:in|at|near|from|off)\s(?:the\s)?$/u.test(before)) return false;
  const clause = afterLast(before, marks);
  return isOpening(clause) || isOpening(afterLast(clause, joining));
}

/** Whether nothing but titles, names and small words stands between the start of a clause and a name. */
function isOpening(text: string): boolean {
  const words = text
    .replace(/^\s*in (?:it|this|that|turn)\s/iu, '')
    .replace(setting, '')
    .replace(dated, '')
    .replace(/\b(?:pro|ex)-$/iu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (
    !neverOpening.test(words[0] ?? '') &&
    words.every((word) => /^\p{Lu}/u.test(word) || openingWords.has(word.toLowerCase()))
  );
}

function afterLast(text: string, pattern: RegExp): string {
  let from = 0;
  for (const hit of text.matchAll(pattern)) from = hit.index + hit[0].length;
  return text.slice(from);
}

/** Whether a name is one of a row of names. ", and the American base" after the first name begins a clause. */
export function isListed({ text, span }: Reading, { start, end }: Span): boolean {
  const after = text.slice(end, Math.min(span.end, end + reach));
  return (
    listed.test(after) &&
    !(
      newClause.test(after) &&
      !/\p{Lu}[\w-]*,\s(?:the\s)?$/u.test(text.slice(Math.max(span.start, start - reach), start))
    )
  );
}
