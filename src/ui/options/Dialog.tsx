/** A modal question in the browser's own dialog; what it asks is its content. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly title: string;
  /** The reader left it, by Escape or the browser's own ways. */
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

/** Open from when it is drawn until it no longer is. */
export function Dialog({ title, onLeave, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
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
    </dialog>
  );
}
