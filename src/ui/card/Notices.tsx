/** What the card answers to an act of the reader; the host shows one of them at a time. */
import { say } from '../words.ts';

/** Where the match was refused; nothing else is shown of it then. */
export function Refused() {
  return (
    <>
      <Notice when="not-same" undo>
        {say('notSameDone')}
      </Notice>
      <Notice when="muted" undo>
        {say('muteDone')}
      </Notice>
    </>
  );
}

/** Beside the buttons that they answer to. */
export function Outcomes() {
  return (
    <>
      <Notice when="copied">{say('copied')}</Notice>
      <Notice when="failed">{say('cardFailed')}</Notice>
    </>
  );
}

function Notice(props: { readonly when: string; readonly undo?: boolean; readonly children: string }) {
  return (
    <p class="notice" data-when={props.when} hidden>
      <span>{props.children}</span>
      {props.undo && (
        <button type="button" data-act="undo">
          {say('undo')}
        </button>
      )}
    </p>
  );
}
