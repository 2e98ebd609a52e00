/** Makes the shadow of a labelled article: the same story of other people and places, which states none of the claims; nothing else. */
import { aliasAt } from '../src/spotting/aliases.ts';
import type { PackIndex } from '../src/spotting/claim-set.ts';
import { wordsOf } from '../src/text/words.ts';
import type { LabelledArticle } from './corpus.ts';

/** Names that no pack of ours has, exchanged for those of the pack in order of its alias groups. */
const strangers =
  'Ortona Belmar Kestrin Dorvan Talmera Quessay Ilvane Brastow Fennick Morvath Sallano Ederny Pruvost Lindale Harkow Zelmira Tarquay Wexley Novarre Culdane Ambrel Stovik Peralda Gruneau Yarmin Delacre Hovland Ristova Camberly Oxmere'.split(
    ' ',
  );

/** A name is exchanged where it is at least this rare; "US" and "Russia" stay, as they do in stories on other things. */
const rareName = 6.9;

/** An article with every rare name of the pack exchanged, and the alias concepts that were. */
export interface Shadow {
  readonly article: LabelledArticle;
  readonly exchanged: ReadonlySet<string>;
}

/** The shadow of an article. With `all`, common names are exchanged too. Labels are kept: the caller knows that they no longer hold. */
export function shadowOf(article: LabelledArticle, index: PackIndex, all: boolean): Shadow {
  const exchanged = new Set<string>();
  const swap = (text: string): string => {
    const words = wordsOf(text);
    let out = '';
    let from = 0;
    for (let i = 0; i < words.length; ) {
      const alias = aliasAt(index.lexicon.aliases, words, i);
      const first = words[i];
      const last = words[(alias?.to ?? i + 1) - 1];
      if (alias && first?.capital && last && (all || index.lexicon.rarity(alias.concept) >= rareName)) {
        exchanged.add(alias.concept);
        out += text.slice(from, first.start) + (strangers[Number(alias.concept.slice(1)) % strangers.length] ?? '');
        from = last.end;
      }
      i = alias?.to ?? i + 1;
    }
    return out + text.slice(from);
  };
  const paragraphs = article.paragraphs.map((paragraph) => paragraph.map(({ t, c }) => ({ t: swap(t), c })));
  return { article: { ...article, paragraphs }, exchanged };
}
