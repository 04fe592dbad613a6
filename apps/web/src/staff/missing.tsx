import { officeWord } from '../accountability/office-words.ts';
import { useText, type Text } from '../i18n/text.tsx';
import { Words } from '../shared/words.tsx';
import type { Grant, Problem } from './problem.ts';

/** What is missing, in words, and who can grant it: so that the reader knows whom to ask. */
export function Missing({ problem: { grants = [], missing } }: { readonly problem: Problem }) {
  const { t } = useText();
  if (grants.length > 0) return <ul>{grants.map((grant, at) => <li key={`${grant.code}-${at}`}><OneGrant grant={grant} /></li>)}</ul>;
  if (!missing) return null;
  return <p>{t('state.missing')} <Words>{typeof missing === 'string' ? missing : JSON.stringify(missing)}</Words></p>;
}

function OneGrant({ grant }: { readonly grant: Grant }) {
  const text = useText();
  const place = [grant.details.item, grant.details.letter, grant.details.post].filter(part => part !== undefined).join(' ');
  return <>{whatIsMissing(text, grant)}{place !== '' && <> <Words>{place}</Words></>} <Grantor by={grant.grantedBy} /></>;
}

function whatIsMissing(text: Text, { code, zh, en, details: { offices = [] } }: Grant): string {
  if (code === 'office' && offices.length > 0) return text.t('acts.needs', { offices: offices.map(office => officeWord(text, office) ?? office).join(text.t('acts.or')) });
  return text.language === 'zh' ? zh : en;
}

function Grantor({ by }: { readonly by: Grant['grantedBy'] }) {
  const text = useText();
  if (by === null) return null;
  return <span className="quiet">{text.t('grant.by', { who: `${by.unit ?? ''} ${officeWord(text, by.office) ?? by.office}`.trim() })}</span>;
}
