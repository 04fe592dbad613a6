import type { Example } from '@yichuang/domain/manifest';
import type { Difference, RunExample } from '@yichuang/plugin-kit';
import { useText } from '../../i18n/text.tsx';
import { Words } from '../../shared/words.tsx';

/** The examples as they run here: what each promises, what comes out, and where the two differ. */
export function ExampleTable({ examples, runs }: { readonly examples: readonly Example[]; readonly runs: readonly RunExample[] }) {
  const { t } = useText();
  const failed = runs.filter(({ differences }) => differences.length > 0).length;
  return (
    <section aria-labelledby="examples">
      <h3 id="examples">{t('item.examples')} <span className="count">{t('item.examples.count', { passed: runs.length - failed, total: examples.length })}</span></h3>
      <div className="table-scroll" role="region" aria-label={t('item.examples')} tabIndex={0}>
        <table className="rule-table">
          <thead><tr><th scope="col">{t('example.name')}</th><th scope="col">{t('example.result')}</th><th scope="col">{t('rule.phase.accept')}</th><th scope="col">{t('rule.phase.decide')}</th></tr></thead>
          <tbody>{runs.map(run => <Row key={run.name} run={run} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ run: { name, differences, explanation: { outcome: { accept, decide } } } }: { readonly run: RunExample }) {
  const { t } = useText();
  const good = differences.length === 0;
  return (
    <tr>
      <th scope="row"><Words>{name}</Words></th>
      <td><span className={good ? 'badge badge-good' : 'badge badge-bad'}><span aria-hidden="true">{good ? '✓' : '×'}</span> {t(good ? 'example.passed' : 'example.failed')}</span>{differences.map(one => <Differs key={one.of} difference={one} />)}</td>
      <td>{t(`rule.outcome.${accept.outcome}`)}{accept.rule && <> <code>{accept.rule}</code></>}</td>
      <td>{t(`rule.outcome.${decide.outcome}`)}{decide.rule && <> <code>{decide.rule}</code></>}</td>
    </tr>
  );
}

const shown = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(', ') : String(value));

function Differs({ difference: { of, expected, found } }: { readonly difference: Difference }) {
  const { t } = useText();
  return <p className="quiet">{t(`example.of.${of}`)}{t('list.colon')}<del><code>{shown(expected)}</code></del> → <ins><code>{shown(found)}</code></ins></p>;
}
