/** The page on which words of a page become a claim: the form, or why there is none; what it does is passed in. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say, type WordKey } from '../words.ts';
import { Form } from './Form.tsx';
import type { Unseen, WriteActions, WriteState } from './state.ts';

export interface WriteProps {
  readonly state: WriteState;
  readonly actions: WriteActions;
}

export function Write({ state, actions }: WriteProps) {
  return (
    <main>
      <h1>{say('writeTitle')}</h1>
      {state.kind === 'writing' && <Form state={state} actions={actions} />}
      {(state.kind === 'private' || state.kind === 'lost' || state.kind === 'nothing') && (
        <Notice words={NOTICES[state.kind]} actions={actions} />
      )}
      {state.kind === 'saved' && <Notice words={['writeSaved', UNSEEN[state.unseen]]} actions={actions} />}
    </main>
  );
}

const NOTICES = {
  private: ['writePrivate', 'writePrivateMore'],
  lost: ['writeLost', 'writeLostMore'],
  nothing: ['writeNothing', 'writeNothingMore'],
} as const;

const UNSEEN = {
  'no-article': 'writeUnseenNoArticle',
  off: 'writeUnseenOff',
  unsure: 'writeUnseenUnsure',
  gone: 'writeUnseenGone',
} as const satisfies Record<Unseen, WordKey>;

interface NoticeProps {
  readonly words: readonly [heading: WordKey, more: WordKey];
  readonly actions: WriteActions;
}

function Notice({ words: [heading, more], actions }: NoticeProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // The form with the focus is gone.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section>
      <h2 tabIndex={-1} ref={title}>
        {say(heading)}
      </h2>
      <p>{say(more)}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={actions.close}>
          {say('writeClose')}
        </button>
        <button type="button" onClick={actions.openOptions}>
          {say('popupOptions')}
        </button>
      </p>
    </section>
  );
}
