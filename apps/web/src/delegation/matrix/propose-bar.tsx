import type { Matrix } from '@yichuang/projections';
import { useRef, useState } from 'react';
import type { CommandLink } from '../../../../api/src/web-port.ts';
import { Reason } from '../../catalog/reason.tsx';
import { useText } from '../../i18n/text.tsx';
import type { Level } from './cells.ts';
import { ProposeForm } from './propose-form.tsx';

interface ProposeBarProps {
  readonly matrix: Matrix & { readonly links?: readonly CommandLink[] };
  readonly selected: ReadonlySet<string>;
  readonly travelling: boolean;
}

const LEVELS: readonly Level[] = [1, 2, 3, 0];

/** What can be done with the chosen cells: always a proposal, never a change of the list itself. */
export function ProposeBar({ matrix, selected, travelling }: ProposeBarProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [level, choose] = useState<Level | null>(null);
  const { closed, why } = closure(matrix, travelling);
  const idle = closed || selected.size === 0;
  const open = (to: Level): void => {
    choose(to);
    dialog.current?.showModal();
  };
  return (
    <div className="command-bar">
      <span role="status">{t(selected.size === 0 ? 'matrix.select-hint' : 'matrix.selected', { count: selected.size })}</span>
      {LEVELS.map(to => <button key={to} type="button" className="button button-plain button-small" aria-disabled={idle} onClick={() => { if (!idle) open(to); }}>{t(`matrix.propose.${to}`)}</button>)}
      {closed && <p className="quiet"><Reason of={why} /></p>}
      <dialog ref={dialog} className="sheet" aria-labelledby="propose-title" onClose={() => choose(null)}>
        <h2 id="propose-title">{t('matrix.propose.title')}</h2>
        {level !== null && <ProposeForm matrix={matrix} selected={selected} level={level} onClose={() => dialog.current?.close()} />}
      </dialog>
    </div>
  );
}

/** Why this reader may not propose now: the past, or what the server says is missing. */
function closure({ links = [] }: ProposeBarProps['matrix'], travelling: boolean): { readonly closed: boolean; readonly why: Pick<CommandLink, 'reason' | 'needs'> | null } {
  const link = links.find(one => one.rel === 'create');
  return travelling ? { closed: true, why: { reason: 'time-travel-read-only', needs: [] } } : { closed: link?.allowed === false, why: link ?? null };
}
