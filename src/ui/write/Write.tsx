/** The page on which words of a page become a claim: the form, or why there is none; what it does is passed in. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { faultWords } from '../fault-words.ts';
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
        <Notice heading={say(NOTICES[state.kind][0])} actions={actions}>
          <p>{say(NOTICES[state.kind][1])}</p>
        </Notice>
      )}
      {state.kind === 'failed' && (
        <Notice heading={say('claimsFailed')} actions={actions}>
          <p class="fault">{Object.values(faultWords(state.fault)).join(' ')}</p>
          {state.selected !== '' && (
            <blockquote class="known">
              <p class="words" dir="auto" lang={state.language || undefined}>
                {state.selected}
              </p>
            </blockquote>
          )}
        </Notice>
      )}
      {state.kind === 'saved' && (
        <Notice heading={say('writeSaved')} actions={actions}>
          {state.unseen && <p>{say(UNSEEN[state.unseen])}</p>}
        </Notice>
      )}
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
  'pack-off': 'writeUnseenPackOff',
  unsure: 'writeUnseenUnsure',
  gone: 'writeUnseenGone',
} as const satisfies Record<Unseen, WordKey>;

interface NoticeProps {
  readonly heading: string;
  readonly actions: WriteActions;
  readonly children: ComponentChildren;
}

function Notice({ heading, actions, children }: NoticeProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // The form with the focus is gone.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section>
      <h2 tabIndex={-1} ref={title}>
        {heading}
      </h2>
      {children}
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
