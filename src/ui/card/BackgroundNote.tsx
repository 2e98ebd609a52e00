/** A fact that is not from the sources, set apart from their words, with where it can be checked. */
import type { Background } from '../../claims/types.ts';
import { webAddress } from '../link.ts';
import { noteLabel } from '../pack-voice.ts';
import { say } from '../words.ts';

export interface BackgroundNoteProps {
  readonly background: Background;
  /** The pack whose note it is. */
  readonly pack: { readonly id: string; readonly language: string };
}

export function BackgroundNote({ background, pack }: BackgroundNoteProps) {
  const href = webAddress(background.reference);
  return (
    <section class="note">
      <h3>{noteLabel(pack)}</h3>
      <p dir="auto" lang={pack.language}>
        {background.note}
      </p>
      <p class="reference" dir="auto">
        {say('reference')}{' '}
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {background.reference}
          </a>
        ) : (
          background.reference
        )}
      </p>
    </section>
  );
}
