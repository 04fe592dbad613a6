import type { ItemManifest, Limit, Material } from '@yichuang/domain/manifest';
import { weekdaysBetween } from '@yichuang/plugin-kit';
import { materialsOf, questionsOf, type ExplainedMaterial, type Inputs } from '@yichuang/plugin-kit/evaluator';
import { SITUATION, wordOf, type Ask } from './ask.ts';
import { html, type Html } from './html.ts';
import { codeWords } from './words.ts';

const calendar = { workingDaysBetween: weekdaysBetween };

export function limitWords(ask: Ask, { amount, unit }: Limit): string {
  return amount === 0 ? wordOf(ask, 'atOnce') : `${amount} ${wordOf(ask, unit)}`;
}

function radio({ name, value, label, checked }: { readonly name: string; readonly value: string; readonly label: string; readonly checked: boolean }): Html {
  return html`<label><input type="radio" name="${name}" value="${value}"${checked ? html` checked` : null}> ${label}</label>`;
}

/** The questions that decide the list (情形), asked in the order in which they can be answered. */
function questions(ask: Ask, asked: readonly string[]): Html {
  const { manifest } = ask.bench.rulebook;
  const kinds = (['natural_person', 'legal_person', 'organisation'] as const).map(kind => radio({ name: 'kind', value: kind, label: wordOf(ask, kind), checked: ask.applicant.kind === kind }));
  const sets = manifest.situations.filter(({ key }) => asked.includes(key)).map(({ key, question, options }) => {
    const radios = options.map(option => radio({ name: `${SITUATION}${key}`, value: option.key, label: option.label[ask.language], checked: ask.situations[key] === option.key }));
    return html`<fieldset><legend>${question[ask.language]}</legend>${radios}</fieldset>`;
  });
  return html`<form method="get" action="/${ask.view}"><input type="hidden" name="item" value="${ask.item}"><input type="hidden" name="on" value="${ask.on}"><input type="hidden" name="lang" value="${ask.language}">
<fieldset><legend>${wordOf(ask, 'applicant')}</legend>${kinds}</fieldset>${sets}<button>${wordOf(ask, 'go')}</button></form>`;
}

/** What helps with a paper: the window fetches it, it may follow, a commitment may stand for it. */
function helps(ask: Ask, { licence, issuer, deferrableDays, commitment }: Material): string {
  const said = [licence !== null && issuer === 'organ' ? wordOf(ask, 'fetched') : '', deferrableDays === null ? '' : `${wordOf(ask, 'deferrable')}: ${deferrableDays}`, commitment ? wordOf(ask, 'commitment') : ''];
  return said.filter(part => part !== '').join(' · ');
}

function paper(ask: Ask, { because, words }: ExplainedMaterial, material: Material): Html {
  const condition = words === null ? null : html` <span class="${because === 'unknown' ? 'warn' : 'soft'}">${words[ask.language]}${because === 'unknown' ? ` · ${wordOf(ask, 'unknown')}` : ''}</span>`;
  return html`<li><strong>${material.name[ask.language]}</strong>${condition}<br><span class="soft">${material.source}${helps(ask, material) === '' ? '' : ` · ${helps(ask, material)}`}</span></li>`;
}

function guide(ask: Ask, { guide: { conditions, process, notes }, limits }: ItemManifest): Html {
  const statutory = limits.statutory === null ? null : html` · ${wordOf(ask, 'statutory')} ${limitWords(ask, limits.statutory)}`;
  return html`<section><h2>${wordOf(ask, 'limits')}</h2><p>${wordOf(ask, 'promised')} ${limitWords(ask, limits.promised)}${statutory}</p><p>${process[ask.language]}</p>
<ul>${conditions.map(one => html`<li>${one[ask.language]}</li>`)}${notes.map(one => html`<li class="soft">${one[ask.language]}</li>`)}</ul></section>`;
}

/** The guide and the list of papers that follow from the answers; in large print the same, with fewer words. */
export function citizenPage(ask: Ask): { readonly title: string; readonly main: Html } {
  const { rulebook } = ask.bench;
  const { manifest } = rulebook;
  const inputs: Inputs = { situations: ask.situations, form: {}, papers: {}, applicant: ask.applicant, today: ask.on };
  const list = materialsOf(rulebook, inputs, calendar).filter(({ required }) => required);
  const named = list.flatMap(one => {
    const material = manifest.materials.find(({ key }) => key === one.key);
    return material === undefined ? [] : [paper(ask, one, material)];
  });
  const title = manifest.guide.summary[ask.language];
  const mark = manifest.illustrative ? html` <span class="warn">${wordOf(ask, 'illustrative')}</span>` : null;
  const main = html`<h1>${title}${mark}</h1>${questions(ask, questionsOf(rulebook, inputs, calendar).situations)}
<section><h2>${wordOf(ask, 'materials')} (${named.length})</h2><ol>${named}</ol></section>${ask.view === 'elder' ? null : guide(ask, manifest)}`;
  return { title: `${manifest.item} · ${codeWords(ask.view, ask.language)}`, main };
}
