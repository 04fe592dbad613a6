import type { GatewayView, NetworkLine } from '@yichuang/projections';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, WordsField } from '../../delegation/fields.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useCommand } from '../../staff/use-command.ts';

interface GatewayProps {
  readonly gateway: WithLinks<GatewayView>;
  readonly lines: readonly NetworkLine[];
  readonly view: string;
  readonly travelling: boolean;
}

/** Whose the ports of a town's gateway are; for whoever runs the network, also how they are given. @req #31 */
export function Gateway({ gateway, lines, view, travelling }: GatewayProps) {
  const { t, language } = useText();
  const commander = useCommand(view, gateway.revision);
  const { ports } = gateway;
  const nameOf = (code: string) => lines.find(({ village }) => village === code)?.name ?? { zh: code, en: code };
  const acts: readonly ActForm[] = [
    { rel: 'assign', word: 'network.act.assign', fields: id => <AssignFields id={id} free={lines.filter(({ village }) => !ports.some(port => port.village === village))} next={1 + Math.max(0, ...ports.map(({ port }) => port))} />, data: form => ({ ports: [{ port: Number(textIn(form, 'port')), village: textIn(form, 'village') }] }) },
    { rel: 'release', word: 'network.act.release', grave: true, fields: id => <><ChoiceField id={id} name="port" label="network.port">{ports.map(({ port, village }) => <option key={port} value={port} lang={langOf(language, nameOf(village))}>{port} {plainName(language, nameOf(village))}</option>)}</ChoiceField><WordsField id={id} name="reason" label="acts.reason" /></>, data: form => ({ port: Number(textIn(form, 'port')), reason: textIn(form, 'reason') }) },
  ];
  return (
    <section aria-labelledby="network-gateway">
      <h3 id="network-gateway">{t('network.gateway')} <span className="digits">{gateway.gateway}</span></h3>
      <details className="more"><summary>{t('network.ports', { count: ports.length })}</summary><ul className="lines">{ports.map(({ port, village }) => <li key={port}><span className="digits">{port}</span> <Name of={nameOf(village)} /></li>)}</ul></details>
      {(gateway.links ?? []).some(({ allowed }) => allowed) && <ActList thing={gateway} acts={acts} commander={commander} travelling={travelling} />}
    </section>
  );
}

function AssignFields({ id, free, next }: { readonly id: string; readonly free: readonly NetworkLine[]; readonly next: number }) {
  const { t, language } = useText();
  return (
    <>
      <ChoiceField id={id} name="village" label="network.village">{free.map(({ village, name }) => <option key={village} value={village} lang={langOf(language, name)}>{plainName(language, name)}</option>)}</ChoiceField>
      <p className="field"><label htmlFor={`${id}-port`}>{t('network.port')}</label><input id={`${id}-port`} name="port" type="number" min={1} max={4096} defaultValue={next} required /></p>
    </>
  );
}
