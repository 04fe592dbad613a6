import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/text.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Day, Name, plainName } from '../../../shared/words.tsx';
import { useRead } from '../../../staff/query.ts';
import { Loaded } from '../../../staff/states.tsx';
import { caseAt, type OneCase } from '../reads.ts';
import { nextWords, statusWord } from '../words/case-words.ts';
import { LightBadge } from '../words/light.tsx';

/** A case beside the list: what it is, how long there is, what is missing. Its one button, which has the focus, opens the case. Escape goes back to the list. */
export function Preview({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useText();
  const query = useRead<OneCase>(caseAt(id));
  const close = (): void => {
    onClose();
    document.querySelector<HTMLElement>('.case-grid [tabindex="0"]')?.focus();
  };
  return (
    <aside className="drawer work-preview" aria-labelledby="preview-title" onKeyDown={event => { if (event.key === 'Escape') close(); }}>
      <div className="drawer-head"><h2 id="preview-title">{t('work.preview')}</h2><button type="button" className="button button-plain button-small" onClick={close}>{t('matrix.close')}</button></div>
      <Loaded query={query} height="panel">{({ body }) => <Short key={body.id} of={body} />}</Loaded>
    </aside>
  );
}

function Short({ of }: { readonly of: OneCase }) {
  const text = useText();
  const { t, language } = text;
  const open = useRef<HTMLAnchorElement>(null);
  useEffect(() => open.current?.focus(), []);
  const lacking = of.papers.filter(paper => paper.required && (paper.state === 'missing' || paper.state === 'invalid'));
  return (
    <>
      <p><strong><Name of={of.itemName} /></strong> <span className="digits quiet">{of.number}</span></p>
      <p><LightBadge of={of} /></p>
      <p><Link ref={open} className="button" to={`/work/cases/${of.id}`}>{t('work.open', { act: nextWords(text, of.next) })} <kbd>Enter</kbd></Link></p>
      <FactList
        facts={[
          { label: t('case.status'), value: statusWord(text, of.status) },
          { label: t('case.received'), value: <Day of={of.receivedOn} /> },
          ...(of.due ? [{ label: t('case.due'), value: <Day of={of.due} /> }] : []),
          { label: t('case.town'), value: <Name of={of.town} /> },
          { label: t('case.department'), value: <Name of={of.department} /> },
          { label: t('case.papers'), value: lacking.length === 0 ? t('case.papers.whole') : t('case.papers.lacking', { papers: lacking.map(paper => plainName(language, paper.name)).join(t('list.separator')) }) },
        ]}
      />
    </>
  );
}
