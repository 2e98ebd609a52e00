/** What a pack that is made of imported fact-checks says of itself where they do not, in the reader's language; stores nothing. */
import { withoutIsolates } from '../isolated.ts';
import { say } from '../words.ts';

/** `$1` stays in them, for what it stands for. */
export function importWords() {
  return {
    language: say('language'),
    notStated: say('importNotStated'),
    andOthers: withoutIsolates(say('importAndOthers', '$1')),
    description: withoutIsolates(say('importReviewsOf', '$1')),
  };
}
