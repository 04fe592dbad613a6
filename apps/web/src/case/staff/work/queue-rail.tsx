import type { QueueName, WorklistView } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../../i18n/text.tsx';

/** In the order in which work is looked at; their keys are Alt+1 … Alt+8. */
export const QUEUES = ['mine', 'accept', 'correcting', 'review', 'decide', 'deliver', 'soon', 'overdue'] as const satisfies readonly QueueName[];

/** The queues of a unit, each with how many cases wait in it. */
export function QueueRail({ counts, queue, onChoose }: { readonly counts: WorklistView['counts'] | undefined; readonly queue: QueueName; readonly onChoose: (queue: QueueName) => void }) {
  const { t } = useText();
  return (
    <nav className="queue-rail" aria-label={t('work.queues')}>
      <ul>
        {QUEUES.map((name, at) => (
          <li key={name}>
            <button type="button" aria-current={name === queue ? 'true' : undefined} onClick={() => onChoose(name)} title={`Alt+${at + 1}`}>
              <span>{t(`work.queue.${name}`)}</span> <span className={name === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'queue-count queue-count-bad' : 'queue-count'}>{counts?.[name] ?? '…'}</span>
            </button>
          </li>
        ))}
        <li><Link className="queue-link" to="/work/joint">{t('work.queue.joint')}</Link></li>
      </ul>
    </nav>
  );
}
