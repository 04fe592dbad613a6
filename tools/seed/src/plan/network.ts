import type { GatewayCommand, NetworkCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { at, during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';
import { FAULTY, townsOf, villagesOf } from './units.ts';

const SURVEYED = '2023-01-20';
const [PLANNED, INSTALLED, TESTED, ONLINE] = ['2023-01-28', '2023-01-29', '2023-01-30', '2023-01-31'] as const;
const ACCESS = ['fibre', 'fibre', 'copper', 'mobile'] as const;

const gatewayOf = (town: string): string => `GW-${town}`;
const step = (village: string, name: string, command: NetworkCommand): Omit<Step, 'at' | 'actor'> => ({ name: `network-${village}-${name}`, stream: `network-${village}`, command });
const survey = (index: number, on: string): NetworkCommand => ({ type: 'SurveyVillage', data: { access: ACCESS[index % ACCESS.length] ?? 'fibre', mbps: 50 + (index * 25) % 150, terminals: 2 + index % 4, on, note: '' } });
const plan = (town: string, port: number): NetworkCommand => ({ type: 'PlanGateway', data: { gateway: gatewayOf(town), port, installBy: ONLINE } });
const install: NetworkCommand = { type: 'InstallGateway', data: { device: '接入网关（示例）', on: INSTALLED } };
const test = (index: number): NetworkCommand => ({ type: 'TestConnection', data: { on: TESTED, mbps: 90 + index % 10, delayMs: 5 + index % 8, passed: true } });
const online: NetworkCommand = { type: 'PutVillageOnline', data: { on: ONLINE } };

const assign = (villages: readonly string[]): GatewayCommand => ({ type: 'AssignPorts', data: { ports: villages.map((village, index) => ({ port: index + 1, village })) } });

/** Planted: a village of the fictional town whose line is down, and nobody has restored it. */
function planted(staff: Staff): Step[] {
  const { town, village } = FAULTY;
  const [operator, agent] = [staff('operator', 'D-ZWZX'), staff('village_agent', village)];
  const acts: readonly (readonly [name: string, when: string, command: NetworkCommand])[] = [
    ['plan', at(PLANNED, '15:10'), plan(town, 1)], ['install', at(INSTALLED, '15:10'), install], ['test', at(TESTED, '15:10'), test(0)], ['online', at(ONLINE, '15:10'), online],
  ];
  return [
    { ...step(village, 'survey', survey(0, SURVEYED)), at: at(SURVEYED, '15:10'), actor: agent },
    { name: `gateway-${town}`, at: at(PLANNED, '14:55'), actor: operator, stream: `gateway-${gatewayOf(town)}`, command: assign([village]) },
    ...acts.map(([name, when, command]): Step => ({ ...step(village, name, command), at: when, actor: operator })),
    { ...step(village, 'fault', { type: 'ReportConnectionFault', data: { on: '2023-12-20', cause: '光缆中断（示例）' } }), at: at('2023-12-20', '10:00'), actor: agent },
  ];
}

/** Every village is surveyed in January 2023; ports are assigned town by town, and every line is tested and online by the end of the month (二(三)1). @req #31 */
export function networkSteps(data: SampleData, staff: Staff): Step[] {
  const operator = staff('operator', 'D-ZWZX');
  const times = { survey: during(SURVEYED, '09:15', 60), assign: during(PLANNED, '09:05', 60), plan: during(PLANNED, '09:30', 60), install: during(INSTALLED, '09:15', 60), test: during(TESTED, '09:15', 60), online: during(ONLINE, '09:15', 60) };
  const villages = villagesOf(data);
  const surveys = villages.map(({ code }, index): Step => ({ ...step(code, 'survey', survey(index, SURVEYED)), at: times.survey.next().value, actor: staff('village_manager', code) }));
  const lines = townsOf(data).flatMap((town): Step[] => {
    const own = villages.filter(({ parent_code: parent }) => parent === town).map(({ code }) => code);
    const brought = own.flatMap((village, index): Step[] => {
      const ways = [['plan', times.plan, plan(town, index + 1)], ['install', times.install, install], ['test', times.test, test(index)], ['online', times.online, online]] as const;
      return ways.map(([name, clock, command]) => ({ ...step(village, name, command), at: clock.next().value, actor: operator }));
    });
    return [{ name: `gateway-${town}`, at: times.assign.next().value, actor: operator, stream: `gateway-${gatewayOf(town)}`, command: assign(own) }, ...brought];
  });
  return [...surveys, ...lines, ...planted(staff)];
}
