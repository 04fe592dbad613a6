import type { LetterDetail, LettersBetween } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Words, Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { ActList } from '../act-list.tsx';
import type { WithLinks } from '../links.ts';
import { letterActs } from './letter-acts.tsx';

type Between = LettersBetween & { readonly letters: readonly WithLinks<LetterDetail>[] };

/** Every letter between one department and one town, the newest first. @req #21 */
export default function LetterPage() {
  const { t } = useText();
  const { between = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/delegations/${between}`, { asOf, on });
  const query = useRead<Between>(view);
  useTitle(t('letter.title'));
  return (
    <div className="page">
      <p><Link to="/office/letters">← {t('letter.all')}</Link></p>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <header className="page-head"><h1><Name of={body.department} /> → <Name of={body.town} /></h1><p><Link to={`/audit/replay/delegation-${body.between}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p></header>
            {body.letters.map(letter => <OneLetter key={letter.letter} letter={letter} view={view} revision={body.revision} travelling={travelling} />)}
          </>
        )}
      </Loaded>
    </div>
  );
}

function OneLetter({ letter, view, revision, travelling }: { readonly letter: WithLinks<LetterDetail>; readonly view: string; readonly revision: number; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, revision);
  return (
    <article className="panel letter" aria-labelledby={`letter-${letter.number}`}>
      <h2 id={`letter-${letter.number}`}><Zh>{letter.letter}</Zh> <span className="badge">{t(`letter.status.${letter.status}`)}</span></h2>
      <LetterFacts letter={letter} />
      <ActList thing={letter} acts={letterActs(letter)} commander={commander} travelling={travelling} />
      <Items letter={letter} />
      <h3>{t('change.history')}</h3>
      <ol>{letter.history.map(act => <li key={act.number}><Instant of={act.recordedAt} /> · {t(`letter.did.${act.kind}`)}{act.reason && <> — <Words>{act.reason}</Words></>}</li>)}</ol>
    </article>
  );
}

function LetterFacts({ letter }: { readonly letter: LetterDetail }) {
  const { t } = useText();
  const { signatures, announced, instrument, renews } = letter;
  return (
    <FactList
      facts={[
        { label: t('letter.term'), value: <><Day of={letter.from} /> – <Day of={letter.to} /></> },
        { label: t('letter.duties'), value: <Words>{letter.duties}</Words> },
        { label: t('letter.signed-department'), value: signatures.department ? <Day of={signatures.department.signedOn} /> : t('letter.not-yet') },
        { label: t('letter.signed-town'), value: signatures.town ? <Day of={signatures.town.signedOn} /> : t('letter.not-yet') },
        { label: t('letter.announced'), value: announced ? <><Day of={announced.on} /> · <Words>{announced.medium}</Words></> : t('letter.not-yet') },
        { label: t('change.document'), value: <><Zh>{instrument.title}</Zh> {instrument.number && <Zh>{instrument.number}</Zh>}</> },
        ...(renews ? [{ label: t('letter.renews'), value: <Zh>{renews}</Zh> }] : []),
        ...(letter.revokedFrom ? [{ label: t('letter.revoked-from'), value: <Instant of={letter.revokedFrom} /> }] : []),
      ]}
    />
  );
}

function Items({ letter }: { readonly letter: LetterDetail }) {
  const { t } = useText();
  return (
    <details className="more">
      <summary>{t('letter.items')} <span className="count">{letter.items.length}</span></summary>
      <ul>{letter.items.map(item => <li key={item.code}><Name of={item} /> <span className="digits quiet">{item.code}</span> · {item.scope.map(step => t(`step.${step}`)).join(t('matrix.comma'))}</li>)}</ul>
    </details>
  );
}
