import type { CaseView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Instant, Name } from '../../../shared/words.tsx';
import { actWord } from './words.ts';

/** What has happened, the latest first: what, by which office, when. The same record that the office and the auditors read. */
export function CaseTimeline({ view }: { readonly view: CaseView }) {
  const { t } = useText();
  const acts = view.timeline.flatMap(act => {
    const id = actWord(act.type);
    return id === null ? [] : [{ ...act, id }];
  }).reverse();
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('track.record')}</h2>
      <ol className="timeline">
        {acts.map((act, at) => (
          <li key={act.number} {...(at === 0 ? { 'aria-current': 'step' as const } : {})}>
            <h3>{t(act.id)}</h3>
            <p className="quiet"><Instant of={act.at} /> <Office unit={act.actor.unit} view={view} /></p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Office({ unit, view }: { readonly unit: string; readonly view: CaseView }) {
  const { t } = useText();
  if (unit === view.town.code) return <>· <Name of={view.town} /></>;
  if (unit === view.department.code) return <>· <Name of={view.department} /></>;
  if (unit === 'citizen') return <>· {t('track.by.applicant')}</>;
  return unit === 'system' ? <>· {t('track.by.system')}</> : null;
}
