import type { BulletinView } from '@yichuang/projections';
import { Link } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { LineField, WordsField } from '../../delegation/fields.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../watch-nav.tsx';
import { periodWord } from './reads.ts';

const ISSUE: ActForm = {
  rel: 'create', word: 'bulletin.issue',
  fields: id => <><LineField id={id} name="period" label="bulletin.period" hint="bulletin.period.hint" /><WordsField id={id} name="remarks" label="bulletin.remarks" /></>,
  data: form => ({ period: textIn(form, 'period'), position: null, remarks: textIn(form, 'remarks') }),
};

/** Bulletins: each with its figures frozen at a position of the log. @req #69 */
export default function BulletinsPage() {
  const text = useText();
  const { t } = text;
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/bulletins', { asOf, on });
  const query = useRead<ListOf<BulletinView>>(view);
  const commander = useCommand(view, null);
  useTitle(t('bulletin.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('bulletin.title')}</h1><p className="lead">{t('bulletin.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 ? <Empty title={t('bulletin.none')} /> : (
              <ul className="post-cards">
                {body.data.map(({ period, on: day, issuer, position, remarks }) => (
                  <li key={period} className="panel">
                    <h2><Link to={`/watch/bulletins/${period}`}>{t('bulletin.of', { period: periodWord(text, period) })}</Link></h2>
                    <p><Name of={issuer} /> <Day of={day} /> <span className="digits evidence">p:{position}</span></p>
                    <p><Words>{remarks}</Words></p>
                  </li>
                ))}
              </ul>
            )}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[ISSUE]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
