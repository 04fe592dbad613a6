import type { ItemManifest } from '@yichuang/domain/manifest';
import type { Expression } from '@yichuang/plugin-kit/evaluator';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import type { Names } from '../conditions/names.ts';
import { Condition } from './condition.tsx';
import { FindingsAt } from './findings.tsx';
import type { Look } from './look.ts';

interface QuestionsProps {
  readonly manifest: Pick<ItemManifest, 'situations' | 'form'>;
  readonly look: Look;
  readonly names: Names;
}

/** What is asked: of the situation first, then in the form. */
export function Questions({ manifest: { situations, form }, look, names }: QuestionsProps) {
  const { t } = useText();
  const shown = (of: 'situations' | 'form', key: string): Expression | null => look.rulebook?.[of].find(one => one.key === key)?.shown ?? null;
  return (
    <section aria-labelledby="questions">
      <h3 id="questions">{t('item.questions')} <span className="count">{situations.length + form.length}</span></h3>
      <div className="table-scroll" role="region" aria-label={t('item.questions')} tabIndex={0}>
        <table className="rule-table">
          <thead><tr><th scope="col">{t('question.name')}</th><th scope="col">{t('question.kind')}</th><th scope="col">{t('question.answers')}</th><th scope="col">{t('question.when')}</th></tr></thead>
          <tbody>
            {situations.map((one, at) => (
              <tr key={one.key}>
                <th scope="row"><Name of={one.question} /><FindingsAt findings={look.findings} pointer={`/situations/${at}`} /></th>
                <td>{t('question.situation')}</td>
                <td><Options options={one.options} /></td>
                <td><Shown source={one.shownWhen} expression={shown('situations', one.key)} names={names} /></td>
              </tr>
            ))}
            {form.map((one, at) => (
              <tr key={one.key}>
                <th scope="row"><Name of={one.label} />{one.required && <> <span className="badge">{t('question.required')}</span></>}<FindingsAt findings={look.findings} pointer={`/form/${at}`} /></th>
                <td>{t(`question.type.${one.type}`)} · {t(`question.class.${one.classification}`)}</td>
                <td><Options options={one.options} /></td>
                <td><Shown source={one.shownWhen} expression={shown('form', one.key)} names={names} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Options({ options }: { readonly options: ItemManifest['form'][number]['options'] }) {
  return options.length === 0 ? <>—</> : <ul className="terms">{options.map(option => <li key={option.key}><Name of={option.label} /></li>)}</ul>;
}

function Shown({ source, expression, names }: { readonly source: string | null; readonly expression: Expression | null; readonly names: Names }) {
  const { t } = useText();
  return source === null ? <>{t('question.always')}</> : <Condition source={source} expression={expression} names={names} />;
}
