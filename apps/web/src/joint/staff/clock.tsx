import type { JointView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Words } from '../../shared/words.tsx';
import { Limit } from './words.tsx';

/** When all of it is due, and why then: from when it is counted, and by which approval it was extended. @req #39 */
export function JointClock({ of }: { readonly of: Pick<JointView, 'due' | 'light' | 'late' | 'days' | 'receivedOn' | 'extension'> }) {
  const { t, day } = useText();
  const { extension } = of;
  return (
    <>
      <Limit {...of} />
      <ol className="clock-reasons">
        <li>{t('joint.clock.counted', { on: day(of.receivedOn), days: of.days, due: day(extension?.before ?? of.due) })}</li>
        {extension && (
          <li>
            {t('joint.clock.extended', { on: day(extension.on), document: extension.document, days: extension.days, due: day(of.due) })} <span className="quiet">{t('joint.clock.articles')}</span>
            <br />{t('acts.reason')}{t('list.colon')}<Words>{extension.reason}</Words>
          </li>
        )}
      </ol>
    </>
  );
}
