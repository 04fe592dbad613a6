import { parseAsString, useQueryState } from 'nuqs';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import type { AdjustmentBody, AdjustmentsBody } from '../adjustments.ts';
import { Balance } from '../balance.tsx';
import { Board } from './board.tsx';
import { NewAdjustment } from './new-adjustment.tsx';

/** The adjustment board (screen 11): every item of the old catalogue and what becomes of it. @req #13 #14 #15 */
export default function BoardPage() {
  const { t, language } = useText();
  const { asOf } = useMoment();
  const [chosen, setChosen] = useQueryState('adjustment', parseAsString.withDefault(''));
  const list = useRead<AdjustmentsBody>(address('/api/v1/adjustments', { asOf }));
  useTitle(t('staff.nav.board'));
  return (
    <div className="page page-wide">
      <header className="page-head"><h1>{t('board.title')}</h1><p className="lead">{t('board.lead')}</p></header>
      <Loaded query={list} height="page">
        {({ body }) => (body.data.length === 0 ? <Empty title={t('board.none')}><NewAdjustment adjustments={body.data} /></Empty> : (
          <>
            <p className="board-pick">
              <label htmlFor="adjustment">{t('board.pick')}</label>
              <select id="adjustment" value={chosen || body.data[0]?.id} onChange={event => void setChosen(event.target.value)}>
                {body.data.map(one => <option key={one.id} value={one.id} lang="zh-CN">{one.title}</option>)}
              </select>
              <NewAdjustment adjustments={body.data} />
            </p>
            <I18nProvider locale={language === 'en' ? 'en-US' : 'zh-CN'}><OneBoard id={chosen || (body.data[0]?.id ?? '')} asOf={asOf} /></I18nProvider>
          </>
        ))}
      </Loaded>
    </div>
  );
}

function OneBoard({ id, asOf }: { readonly id: string; readonly asOf: string }) {
  const { t } = useText();
  const view = address(`/api/v1/adjustments/${id}`, { asOf });
  const query = useRead<AdjustmentBody>(view);
  return (
    <Loaded query={query} height="page">
      {({ body, number }) => (
        <>
          <div className="board-head">
            <Balance lines={body.lines} />
            <p><span className="badge">{t(`adjustment.${body.status}`)}</span> <Link to={`/office/proposals/${id}`}>{t('board.proposal')}</Link> · <Link to={`/audit/replay/adjustment-${id}`}>{t('board.replay')}</Link> · <Zh>{body.instrument.title}</Zh> <CopyLink number={number} /></p>
          </div>
          <Board key={id} body={body} view={view} />
        </>
      )}
    </Loaded>
  );
}
