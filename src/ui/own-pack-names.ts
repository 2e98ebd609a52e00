/** How the reader's own pack is named, in the reader's language, when its first claim is written. */
import { withoutIsolates } from './isolated.ts';
import { say } from './words.ts';

/** The first pack needs no more than a plain name; those of other languages tell which. */
export function ownPackNames({ id, language }: { readonly id: string; readonly language: string }) {
  return {
    title: id === 'own' ? say('ownPack') : withoutIsolates(say('ownPackIn', languageName(language))),
    description: say('ownPackMore'),
    author: say('ownPackAuthor'),
    licence: say('ownPackLicence'),
  };
}

function languageName(language: string): string {
  return new Intl.DisplayNames([say('language')], { type: 'language' }).of(language) ?? language;
}
