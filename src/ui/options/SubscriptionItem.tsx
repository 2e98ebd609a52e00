/** One subscription: how it stands, what its last update changed, and what the reader can do with it. */
import { useId, useState } from 'preact/hooks';
import { dateTime, number, size } from '../numbers.ts';
import { say } from '../words.ts';
import { Changes } from './Changes.tsx';
import { EndDialog } from './EndDialog.tsx';
import { Faults } from './Faults.tsx';
import { faultText } from './fault-text.ts';
import { SubscribeDialog } from './SubscribeDialog.tsx';
import type { SubscriptionActions, SubscriptionRow } from './subscription-state.ts';
import { UpdatesChoice } from './UpdatesChoice.tsx';

export interface SubscriptionItemProps {
  readonly row: SubscriptionRow;
  readonly actions: SubscriptionActions;
}

export function SubscriptionItem({ row, actions }: SubscriptionItemProps) {
  const { url, confirmed, updates, fetching, previous, hasPack } = row;
  const [asking, ask] = useState<'confirm' | 'end' | undefined>();
  const choice = useId();
  const { host, pathname } = new URL(url);
  const title = row.title ?? host + pathname;
  return (
    <li class="subscription">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <State row={row} actions={actions} />
      <Update row={row} actions={actions} />
      {confirmed && (
        <UpdatesChoice updates={updates} name={choice} onChoose={(chosen) => actions.setUpdates(url, chosen)} />
      )}
      <details>
        <summary>{say('subsDetails')}</summary>
        <p class="address" dir="ltr">
          {url}
        </p>
        {row.digest !== undefined && <p class="address">{say('subsDigest', row.digest)}</p>}
      </details>
      <p class="buttons">
        {confirmed ? (
          <button
            type="button"
            // Not disabled, since it would lose the focus that it was pressed with.
            aria-disabled={fetching !== undefined}
            aria-label={say('subsCheckNowLabel', title)}
            onClick={() => {
              if (fetching === undefined) actions.checkSubscription(url);
            }}
          >
            {say('subsCheckNow')}
          </button>
        ) : (
          <button type="button" onClick={() => ask('confirm')}>
            {say('subsConfirmAgain')}
          </button>
        )}
        {previous !== undefined && (
          <button type="button" onClick={() => actions.rollBack(url)}>
            {say('subsRollBack', previous)}
          </button>
        )}
        <button type="button" aria-label={say('subsEndLabel', title)} onClick={() => ask('end')}>
          {say('subsEnd')}
        </button>
      </p>
      {asking === 'confirm' && (
        <SubscribeDialog
          url={url}
          updates={updates}
          onConfirm={(chosen) => {
            ask(undefined);
            actions.setUpdates(url, chosen);
            actions.confirmSubscription(url);
          }}
          onLeave={() => ask(undefined)}
        />
      )}
      {asking === 'end' && (
        <EndDialog
          title={title}
          url={url}
          hasPack={hasPack}
          onEnd={(keepPack) => {
            ask(undefined);
            actions.unsubscribe(url, keepPack);
          }}
          onLeave={() => ask(undefined)}
        />
      )}
    </li>
  );
}

/** Whether it is being fetched, when it was checked, and why that failed. */
function State({ row: { url, confirmed, fetching, fault, checked, due }, actions }: SubscriptionItemProps) {
  if (!confirmed) return <p>{say('subsUnconfirmed')}</p>;
  const upTo = fault?.kind === 'room' ? Number(fault.detail) : undefined;
  return (
    <>
      <div role="status">
        {fetching !== undefined ? (
          <p>{say('subsChecking')}</p>
        ) : (
          <>
            {fault === undefined && checked !== undefined && (
              <p>{say('subsChecked', dateTime(checked), dateTime(due))}</p>
            )}
            {fault !== undefined && <Faults heading={faultText(fault)} faults={fault.faults ?? []} />}
            {fault !== undefined && <p>{say('subsFailed', dateTime(due))}</p>}
            {upTo !== undefined && (
              <button type="button" onClick={() => actions.allowRoom(url, upTo)}>
                {say('roomAllow', size(upTo))}
              </button>
            )}
          </>
        )}
      </div>
      {fetching !== undefined && <Progress fetching={fetching} />}
    </>
  );
}

/** Not in the live region: figures that change with each frame are not to be read out. */
function Progress({ fetching: { bytes, parts } }: { readonly fetching: NonNullable<SubscriptionRow['fetching']> }) {
  return (
    <div>
      <p>
        {parts === undefined
          ? say('subsFetching', size(bytes))
          : say('subsFetchingParts', size(bytes), number(parts.there), number(parts.all))}
      </p>
      {parts !== undefined && <progress aria-label={say('subsChecking')} value={parts.there} max={parts.all} />}
    </div>
  );
}

/** A version that waits, or what the last one changed. */
function Update({ row: { url, waiting, applied, changes }, actions }: SubscriptionItemProps) {
  if (waiting !== undefined) {
    return (
      <div class="update">
        <p>{say('subsWaiting', waiting.version)}</p>
        {waiting.replaces !== undefined && <p>{say('subsReplaces', waiting.replaces)}</p>}
        {waiting.changes && <Changes changes={waiting.changes} />}
        <p class="buttons">
          <button type="button" class="primary" onClick={() => actions.applyUpdate(url)}>
            {say('subsApplyNow', waiting.version)}
          </button>
          <button type="button" onClick={() => actions.declineUpdate(url)}>
            {say('subsDecline')}
          </button>
        </p>
      </div>
    );
  }
  if (applied === undefined || changes === undefined) return null;
  return (
    <div class="update">
      <p>{say('subsApplied', dateTime(applied))}</p>
      <Changes changes={changes} />
    </div>
  );
}
