/** Knows the English words that open, join and report clauses; nothing else. */

/** What a word can do for a clause; a word may have several roles, as the sum of their bits. */
export const role = {
  /** It joins clauses of one rank. */
  coordinator: 1,
  /** It opens a clause that could stand alone without it. */
  subordinator: 2,
  /** It opens a clause, but as often a mere phrase: "after the vote". */
  doubtful: 4,
  /** It opens a clause that describes what stands before it. */
  relative: 8,
  /** It may stand before a relative: "on which", "behind whom". */
  preposition: 16,
  /** It begins a clause where a verb of saying stands before it; elsewhere it begins a noun. */
  subject: 32,
  /** Nothing but a new clause begins with it after "and". */
  pronoun: 64,
  /** It begins a predicate. */
  auxiliary: 128,
  /** "The argument is that": what follows is said, too. */
  copula: 256,
  /** It follows a verb of saying and tells when or how it was said. */
  saidWhen: 512,
  /** A verb, in any form, that reports what somebody says, knows or shows. */
  saying: 1024,
  /** One whose content follows in any words: "said engineers had left". */
  plainSaying: 2048,
  /** One that has a hearer before its content: "told reporters that". */
  telling: 4096,
  /** It opens a clause or an attribution in some company: "said that", "as it", "according to". */
  opener: 8192,
} as const;

const roles = new Map<string, number>();

function give(bit: number, list: string): void {
  for (const word of wordsIn(list)) roles.set(word, rolesOf(word) | bit);
}

/** The roles of a folded word, as the sum of their bits; 0 for most words. */
export function rolesOf(word: string): number {
  return roles.get(word) ?? 0;
}

function wordsIn(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** A verb in the present, the past and as a participle, by the regular rules. */
function formsOf(verb: string): string {
  const stem = verb.replace(/e$/u, '');
  const third = /(?:s|sh|ch)$/u.test(verb) ? `${verb}es` : `${verb.replace(/([^aeiou])y$/u, '$1ie')}s`;
  return `${verb} ${third} ${stem.replace(/([^aeiou])y$/u, '$1i')}ed ${stem}ing`;
}

give(role.opener, 'that as according');
give(role.coordinator, 'and but or nor yet so');
give(role.subordinator, 'while whereas although though because unless whereby');
give(role.doubtful, 'when if after before since until till');
give(role.relative, 'who which whose whom where');
give(role.preposition, 'of on in at by to for from with behind under over through about against among');
give(
  role.subject,
  `i we you he she it they there this these those the a an his her its their our my no neither both all any some many most
  several each every more nearly almost upwards what nobody nothing none`,
);
give(role.pronoun, 'i we he she it they there');
give(
  role.auxiliary,
  `is are was were has have had will would can could may might must shall should does did do cannot isn't aren't wasn't weren't
  hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't don't`,
);
give(role.copula, 'is was are were');
give(
  role.saidWhen,
  `last late later earlier yesterday today tonight monday tuesday wednesday thursday friday saturday sunday this early
  repeatedly again here there separately simply only publicly`,
);
const saying = `say add note report announce claim emphasise emphasize stress underline declare assert insist argue maintain allege
  acknowledge concede observe complain explain recall suggest believe contend charge confirm point conclude reckon estimate predict
  reiterate repeat testify recount imply hint caution vow promise quip comment remark describe hear learn find agree accuse disclose
  reveal lament sneer protest grumble brag boast gripe remember assume doubt worry prove admit deny show know understand think write`;
const telling = 'tell warn remind assure inform notify persuade advise';
for (const verb of wordsIn(saying)) give(role.saying, formsOf(verb));
for (const verb of wordsIn(telling)) give(role.saying | role.telling, formsOf(verb));
give(role.saying | role.telling, 'told');
give(
  role.saying,
  `said thought knew known understood heard learnt found shown wrote written admitted admitting quipped quipping bragged bragging`,
);
give(role.plainSaying, 'say says said saying insist insists insisted argue argues argued allege alleges alleged');
