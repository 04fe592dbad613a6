import type { GatewayView, NetworkLine } from '@yichuang/projections';
import type { ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';

const ACCESS = ['fibre', 'copper', 'mobile', 'none'] as const;

function GatewayField({ id, gateway }: { readonly id: string; readonly gateway: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-gateway`}>{t('network.gateway')}</label><input id={`${id}-gateway`} name="gateway" defaultValue={gateway} required maxLength={32} autoComplete="off" /></p>;
}

function NumberField({ id, name, label, min = 0, value }: { readonly id: string; readonly name: string; readonly label: MessageId; readonly min?: number; readonly value?: number | undefined }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-${name}`}>{t(label)}</label><input id={`${id}-${name}`} name={name} type="number" min={min} defaultValue={value} required /></p>;
}

function SurveyFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <ChoiceField id={id} name="access" label="network.access">{ACCESS.map(access => <option key={access} value={access}>{t(`network.access.${access}`)}</option>)}</ChoiceField>
      <NumberField id={id} name="mbps" label="network.mbps" />
      <NumberField id={id} name="terminals" label="network.terminals" />
      <DayField id={id} name="on" label="network.on" />
      <p className="field"><label htmlFor={`${id}-note`}>{t('network.note')}</label><input id={`${id}-note`} name="note" maxLength={300} /></p>
    </>
  );
}

function TestFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <NumberField id={id} name="mbps" label="network.mbps" />
      <NumberField id={id} name="delayMs" label="network.delay" />
      <ChoiceField id={id} name="passed" label="network.passed"><option value="yes">{t('network.passed.yes')}</option><option value="no">{t('network.passed.no')}</option></ChoiceField>
      <DayField id={id} name="on" label="network.on" />
    </>
  );
}

const number = (form: FormData, name: string): number => Number(textIn(form, name));

/** What may be done about the line of a village. @req #31 */
export function networkActs({ town, village }: NetworkLine, gateway: GatewayView | null): readonly ActForm[] {
  const port = gateway?.ports.find(given => given.village === village)?.port;
  return [
    { rel: 'survey', word: 'network.act.survey', fields: id => <SurveyFields id={id} />, data: form => ({ access: textIn(form, 'access'), mbps: number(form, 'mbps'), terminals: number(form, 'terminals'), on: textIn(form, 'on'), note: textIn(form, 'note') }) },
    { rel: 'plan', word: 'network.act.plan', fields: id => <><GatewayField id={id} gateway={gateway?.gateway ?? `GW-${town}`} /><NumberField id={id} name="port" label="network.port" min={1} value={port} /><DayField id={id} name="installBy" label="network.install-by" /></>, data: form => ({ gateway: textIn(form, 'gateway'), port: number(form, 'port'), installBy: textIn(form, 'installBy') }) },
    { rel: 'install', word: 'network.act.install', fields: id => <><LineField id={id} name="device" label="network.device" /><DayField id={id} name="on" label="network.on" /></>, data: form => ({ device: textIn(form, 'device'), on: textIn(form, 'on') }) },
    { rel: 'test', word: 'network.act.test', fields: id => <TestFields id={id} />, data: form => ({ on: textIn(form, 'on'), mbps: number(form, 'mbps'), delayMs: number(form, 'delayMs'), passed: textIn(form, 'passed') === 'yes' }) },
    { rel: 'put-online', word: 'network.act.online', fields: id => <DayField id={id} name="on" label="network.on" />, data: form => ({ on: textIn(form, 'on') }) },
    { rel: 'report-fault', word: 'network.act.fault', fields: id => <><DayField id={id} name="on" label="network.on" /><WordsField id={id} name="cause" label="network.cause" /></>, data: form => ({ on: textIn(form, 'on'), cause: textIn(form, 'cause') }) },
    { rel: 'restore', word: 'network.act.restore', fields: id => <><DayField id={id} name="on" label="network.on" /><WordsField id={id} name="measures" label="network.measures" /></>, data: form => ({ on: textIn(form, 'on'), measures: textIn(form, 'measures') }) },
  ];
}
