/** A modal question in the browser's own dialog: what it asks is its content, and below stand the answers and a way out. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../words.ts';

export interface DialogProps {
  readonly title: string;
  /** At least one. The first is the one that the reader most likely came for. */
  readonly answers: readonly { readonly words: string; readonly onChoose: () => void }[];
  /** The reader left it, by its last button, by Escape or the browser's own ways. */
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** Open from when it is drawn until it no longer is; then the focus is again where it was. */
export function Dialog({ title, answers, onLeave, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // What is asked comes first: the browser scrolls to the first field, which may be further down.
    dialog?.scrollTo({ top: 0, behavior: 'instant' });
    return () => {
      dialog?.close();
      // The browser gives it back only where the dialog is still in the page by then.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={heading}
      onCancel={(event) => {
        // Whether it goes is decided by drawing it no longer.
        event.preventDefault();
        onLeave();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      <p class="buttons">
        {answers.map(({ words, onChoose }, at) => (
          <button type="button" key={words} class={at === 0 ? 'primary' : undefined} onClick={onChoose}>
            {words}
          </button>
        ))}
        <button type="button" onClick={onLeave}>
          {say('optionsCancel')}
        </button>
      </p>
    </dialog>
  );
}
