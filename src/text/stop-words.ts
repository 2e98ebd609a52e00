/** English words that carry no claim of their own: grammar, and the newsroom's verbs of saying. */

const grammar = `a an the this that these those such same other another each every either neither both all any some
i me my we us our you your he him his she her it its they them their theirs himself herself itself themselves ours
who whom whose which what where when why how whether there here then thus
am is are was were be been being do does did doing done have has had having will would shall should can could may might must
ought need to of in on at by for from with without within into onto out off over under above below up down about after before
between among against through during since until till while as than so if because although though unless however moreover
and or but nor yet also too very just even still only again already once now ever rather quite much many more most less least
few several own s t re ve ll d m o y upon amid amidst via per toward towards across around along near beside besides despite
instead whereas meanwhile therefore hence else not no never none nothing`;

const saying = `say says said saying tell tells told telling state states stated stating add adds added adding note notes noted
report reports reported reporting according accord announce announces announced claim claims claimed claiming accuse accuses accused
emphasise emphasises emphasised emphasize emphasizes emphasized stress stresses stressed underline underlines underlined
point points pointed describe describes described mention mentions mentioned comment comments commented
declare declares declared assert asserts asserted insist insists insisted argue argues argued maintain maintains maintained
mr mrs ms sir dr sen gen lt col statement quote quoted
get gets got go goes went going gone make makes made making take takes took taken taking put puts give gives gave given
come comes came coming keep keeps kept let lets like likely well way one ones thing things part parts bit lot
also far long`;

const list = (words: string): string[] => words.split(/\s+/u).filter((word) => word !== '');

/** Folded words that never count as evidence. */
export const stopWords: ReadonlySet<string> = new Set(
  [...list(grammar), ...list(saying)].filter((w) => !['note', 'notes', 'reports', 'report'].includes(w)),
);

/** What "can't", "won't", "shan't" and "ain't" leave of their verbs. */
const cutVerbs: ReadonlySet<string> = new Set(['ca', 'wo', 'sha', 'ai']);

/** Whether a folded word never counts as evidence, also where two of them are written as one: "they've", "isn't". */
export function isStopWord(word: string): boolean {
  if (stopWords.has(word)) return true;
  const [, denied, joined] = /^(?:([a-z]+)n't|([a-z]+)'(?:m|re|ve|ll|d))$/u.exec(word) ?? [];
  if (denied !== undefined) return stopWords.has(denied) || cutVerbs.has(denied);
  return joined !== undefined && stopWords.has(joined);
}
