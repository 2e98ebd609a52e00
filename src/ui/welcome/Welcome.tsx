/** What a reader has to know at first: what will be seen, how it is used, what stays private. It asks nothing. */
import { type PaintSamples, Preview } from '../Preview.tsx';
import { say } from '../words.ts';

export interface WelcomeProps {
  /** Keys of the commands for the next and the previous claim, as the browser writes them; empty where there are none. */
  readonly keys: { readonly next: string; readonly previous: string };
  readonly paint: PaintSamples;
  readonly onOptions: () => void;
}

export function Welcome({ keys: { next, previous }, paint, onOptions }: WelcomeProps) {
  return (
    <main>
      <h1>{say('welcomeTitle')}</h1>
      <p>{say('welcomeLead')}</p>
      <section>
        <h2>{say('welcomeSee')}</h2>
        <p>{say('welcomeSeeMore')}</p>
        <Preview choices={{ strength: 'normal', sensitivity: 'sure' }} paint={paint} />
        <p>{say('welcomeVerdict')}</p>
      </section>
      <section>
        <h2>{say('welcomeUse')}</h2>
        <p>{say('welcomePointer')}</p>
        {next !== '' && previous !== '' && <p>{say('welcomeKeys', next, previous)}</p>}
        <p>{say('welcomeButton')}</p>
        <p>{say('welcomeOlder')}</p>
      </section>
      <section>
        <h2>{say('optionsPacks')}</h2>
        <p>{say('welcomePacks')}</p>
        <button type="button" onClick={onOptions}>
          {say('welcomeOptions')}
        </button>
      </section>
      <section>
        <h2>{say('optionsPrivacy')}</h2>
        <p>{say('optionsPrivacyReads')}</p>
        <p>{say('optionsPrivacyKeeps')}</p>
      </section>
    </main>
  );
}
