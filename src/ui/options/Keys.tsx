/** The keys of each command: shown, and changed here where the browser lets us, else on its own page. */
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import { keysOf } from './keys-of.ts';
import type { KeyRow, OptionsActions } from './state.ts';

export interface KeysProps {
  readonly keys: readonly KeyRow[];
  readonly canChange: boolean;
  readonly actions: Pick<OptionsActions, 'setKeys' | 'openKeysPage'>;
}

export function Keys({ keys, canChange, actions }: KeysProps) {
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('optionsKeys')}</h2>
      <ul class="rows">
        {keys.map((row) => (
          <Row key={row.name} row={row} onSet={canChange ? actions.setKeys : undefined} />
        ))}
      </ul>
      {canChange ? (
        <p>{say('optionsKeysHere')}</p>
      ) : (
        <button type="button" onClick={actions.openKeysPage}>
          {say('optionsKeysPage')}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: KeyRow;
  /** Undefined where the browser does not let us change keys. */
  readonly onSet: OptionsActions['setKeys'] | undefined;
}

function Row({ row: { name, description, keys }, onSet }: RowProps) {
  const [isWaiting, setWaiting] = useState(false);
  return (
    <li>
      <span id={`key-${name}`}>{description}</span>
      <span class="buttons">
        {keys ? <kbd>{keys}</kbd> : <span class="none">{say('optionsNoKey')}</span>}
        {onSet && (
          <>
            <button
              type="button"
              id={`set-${name}`}
              aria-labelledby={`set-${name} key-${name}`}
              onClick={() => setWaiting(!isWaiting)}
              onBlur={() => setWaiting(false)}
              onKeyDown={(event) => {
                // Tab still leaves, and Escape gives up: keys are waited for, and nobody is held.
                if (!isWaiting || event.key === 'Tab') return;
                if (event.key === 'Escape') {
                  setWaiting(false);
                  return;
                }
                const pressed = keysOf(event, navigator.platform.startsWith('Mac'));
                if (pressed === undefined) return;
                event.preventDefault();
                setWaiting(false);
                onSet(name, pressed);
              }}
            >
              {isWaiting ? say('optionsKeyPress') : say('optionsKeyChange')}
            </button>
            <button
              type="button"
              id={`reset-${name}`}
              aria-labelledby={`reset-${name} key-${name}`}
              onClick={() => onSet(name, undefined)}
            >
              {say('optionsKeyReset')}
            </button>
          </>
        )}
      </span>
    </li>
  );
}
